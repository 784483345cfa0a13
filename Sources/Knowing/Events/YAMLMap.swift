internal import Dates
import Yams

/// A YAML mapping of known keys, whose every refusal names file, line and key.
struct YAMLMap {
  private let file: String
  /// The key under which this mapping stands, for messages: `recordings.`, or nothing at the top.
  private let prefix: String
  private let line: Int
  private let values: [String: Node]

  init(_ node: Node, file: String, at key: String?, keys: [String]) throws(EventFileError) {
    self.file = file
    prefix = key.map { $0 + "." } ?? ""
    line = node.mark?.line ?? 1
    guard let mapping = node.mapping else {
      throw .invalid(
        file: file, line: line, key: key ?? "event", expected: "keys such as \(keys.prefix(3).joined(separator: ", "))",
        found: Self.found(node))
    }
    var values: [String: Node] = [:]
    for (name, value) in mapping {
      guard let known = name.scalar?.string, keys.contains(known) else {
        throw .invalid(
          file: file, line: name.mark?.line ?? line, key: prefix + (name.scalar?.string ?? "?"),
          expected: "one of the keys \(keys.joined(separator: ", "))", found: "an unknown key")
      }
      values[known] = value
    }
    self.values = values
  }

  /// Whether the key is there with a value.
  func has(_ key: String) -> Bool { value(key) != nil }

  /// The line of a key's value, or of the mapping where the key is missing.
  func line(of key: String) -> Int { values[key]?.mark?.line ?? line }

  /// A key with those under which it stands.
  func name(of key: String) -> String { prefix + key }

  func invalid(_ key: String, _ expected: String, found: String? = nil) -> EventFileError {
    .invalid(
      file: file, line: line(of: key), key: prefix + key, expected: expected,
      found: found ?? values[key].map(Self.found) ?? "nothing")
  }

  /// A value that must be there, or the error that says so.
  func required<Value>(_ key: String, _ value: Value?, _ expected: String) throws(EventFileError) -> Value {
    guard let value else { throw invalid(key, expected) }
    return value
  }

  /// One piece of text; a key without a value counts as left out.
  func text(_ key: String) throws(EventFileError) -> String? {
    guard let node = value(key) else { return nil }
    guard let text = Self.text(node) else { throw invalid(key, "text") }
    return text
  }

  /// A list of pieces of text.
  func texts(_ key: String) throws(EventFileError) -> [String] {
    guard let node = value(key) else { return [] }
    guard let sequence = node.sequence else { throw invalid(key, "a list of texts") }
    var texts: [String] = []
    for item in sequence {
      guard item.null == nil, let text = Self.text(item) else {
        throw .invalid(
          file: file, line: item.mark?.line ?? line(of: key), key: prefix + key, expected: "a list of texts",
          found: Self.found(item))
      }
      texts.append(text)
    }
    return texts
  }

  func number(_ key: String, in range: ClosedRange<Double>) throws(EventFileError) -> Double? {
    guard let text = try text(key) else { return nil }
    guard let number = Double(text), range.contains(number) else {
      throw invalid(key, "a number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  /// A place in a recording: seconds, or as a player shows it (`0:10`, `1:02:03.5`).
  func clock(_ key: String) throws(EventFileError) -> Double? {
    guard let text = try text(key) else { return nil }
    guard let seconds = ClockTime.seconds(text), seconds <= 1e9 else {
      throw invalid(key, "seconds (75.5) or a time (1:15.5, 0:01:15.5)")
    }
    return seconds
  }

  func moment(_ key: String) throws(EventFileError) -> Moment? {
    guard let text = try text(key) else { return nil }
    guard let moment = Moment(text) else {
      throw invalid(key, "a date (2020, 2020-08, 2020-08-04) or a time with its offset (2020-08-04T15:08:18Z)")
    }
    return moment
  }

  /// A list of mappings.
  func maps(_ key: String, keys: [String]) throws(EventFileError) -> [YAMLMap] {
    guard let node = value(key) else { return [] }
    guard let sequence = node.sequence else { throw invalid(key, "a list") }
    var maps: [YAMLMap] = []
    for item in sequence { maps.append(try YAMLMap(item, file: file, at: prefix + key, keys: keys)) }
    return maps
  }

  private func value(_ key: String) -> Node? {
    guard let node = values[key], node.null == nil else { return nil }
    return node
  }

  /// NUL is refused here: a C string ends at it, so SQLite and the file system would see less than a person wrote.
  private static func text(_ node: Node) -> String? {
    guard let text = node.scalar?.string, !text.utf8.contains(0), text.contains(where: { !$0.isWhitespace }) else {
      return nil
    }
    return text
  }

  private static func found(_ node: Node) -> String {
    if let scalar = node.scalar { return scalar.string.isEmpty ? "nothing" : "'\(scalar.string.prefix(60))'" }
    return node.sequence != nil ? "a list" : node.mapping != nil ? "a mapping" : "something else"
  }
}
