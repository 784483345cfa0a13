internal import Dates
import Foundation

/// The fields of one post in a file of claims, whatever their types turn out to be.
struct PostFields {
  /// What was left out, and why.
  private(set) var warnings: [String] = []
  private let values: [String: Any]
  /// Where the post stands in its file, for messages: `row 7`, `line 7`.
  private let place: String

  init(_ values: [String: Any], at place: String) {
    self.values = values
    self.place = place
  }

  /// Whether there is a field of this name with something in it.
  func has(_ name: String) -> Bool {
    guard let value = value(name) else { return false }
    return (value as? String).map { $0.contains { !$0.isWhitespace } } ?? true
  }

  /// Whether a field holds an object.
  func holdsObject(_ name: String) -> Bool { values[name] is [String: Any] }

  /// Whether a field holds a list.
  func holdsList(_ name: String) -> Bool { values[name] is [Any] }

  /// Whether a field is true.
  func holdsTrue(_ name: String) -> Bool {
    (value(name) as? NSNumber).map { type(of: $0) == type(of: NSNumber(value: true)) && $0.boolValue } ?? false
  }

  /// The first of these fields that holds text.
  mutating func text(_ names: String...) -> String? {
    for name in names {
      guard let value = value(name) else { continue }
      if let text = value as? String {
        if text.contains(where: { !$0.isWhitespace }) { return text }
      } else {
        note(name, "expected text")
      }
    }
    return nil
  }

  /// All texts in these fields: each a text, or a list of texts. What else stands there is passed over: it is no text.
  func texts(_ names: String...) -> [String] {
    names.flatMap { name -> [String] in
      if let text = value(name) as? String { return [text] }
      return (value(name) as? [Any] ?? []).compactMap { $0 as? String }
    }
    .filter { $0.contains { !$0.isWhitespace } }
  }

  /// The objects in a field's list; what else stands there is passed over.
  func objects(_ name: String) -> [PostFields] {
    (value(name) as? [Any] ?? []).compactMap { item in
      (item as? [String: Any]).map { PostFields($0, at: place + ", " + name) }
    }
  }

  /// A field's object without a word about what else it may be.
  func object(_ name: String) -> PostFields? {
    (value(name) as? [String: Any]).map { PostFields($0, at: place + ", " + name) }
  }

  /// Whether a field holds text, and be it none.
  func holdsText(_ name: String) -> Bool { values[name] is String }

  /// Whether a field holds something else than text.
  func holdsNoText(_ name: String) -> Bool { value(name).map { !($0 is String) } ?? false }

  /// The first of these fields that holds an ID: text, or a whole number.
  mutating func id(_ names: String...) -> String? {
    for name in names {
      guard let value = value(name) else { continue }
      if let text = value as? String {
        let id = text.trimmingCharacters(in: .whitespacesAndNewlines)
        if !id.isEmpty { return id }
      } else if let number = Self.integer(value) {
        return number
      } else {
        note(name, "expected an ID")
      }
    }
    return nil
  }

  /// The first of these fields that holds a date; `zone` says what a time without an offset from UTC means.
  mutating func moment(_ names: String..., zone: PostDate.Zone = .unknown) -> Moment? {
    for name in names {
      guard let value = value(name) else { continue }
      let text = (value as? String) ?? Self.integer(value) ?? (value as? NSNumber).map { "\($0.doubleValue)" } ?? "?"
      guard !text.allSatisfy(\.isWhitespace) else { continue }
      guard let moment = PostDate.moment(text, zone: zone) else {
        note(name, "expected a date or seconds since 1970")
        continue
      }
      guard let flaw = PostDate.flaw(of: moment) else { return moment }
      note(name, "expected the date of a post, found \(moment), which \(flaw)")
    }
    return nil
  }

  /// A field that holds fields.
  mutating func fields(_ name: String) -> PostFields? {
    guard let value = value(name) else { return nil }
    if let values = value as? [String: Any] { return PostFields(values, at: place + ", " + name) }
    note(name, "expected an object")
    return nil
  }

  /// A field's list.
  mutating func list(_ name: String) -> [Any]? {
    guard let value = value(name) else { return nil }
    if let list = value as? [Any] { return list }
    note(name, "expected a list")
    return nil
  }

  mutating func take(_ other: PostFields?) {
    for warning in other?.warnings ?? [] where !warnings.contains(warning) { warnings.append(warning) }
  }

  mutating func note(_ name: String, _ expected: String) {
    let warning = "\(place): \(name): \(expected); left out"
    if !warnings.contains(warning) { warnings.append(warning) }
  }

  /// Notes what a post lacks that a reader of it would look for.
  mutating func miss(_ what: String) {
    let warning = "\(place): \(what)"
    if !warnings.contains(warning) { warnings.append(warning) }
  }

  private func value(_ name: String) -> Any? {
    guard let value = values[name], !(value is NSNull) else { return nil }
    return value
  }

  /// Posts' IDs have 19 digits, of which a floating-point number would lose the last three.
  private static func integer(_ value: Any) -> String? {
    // Every 0 and 1 can be cast to Bool; a true or false of JSON has a type of its own.
    guard let number = value as? NSNumber, type(of: number) != type(of: NSNumber(value: true)) else { return nil }
    if let whole = Int64(exactly: number) { return String(whole) }
    return UInt64(exactly: number).map { String($0) }
  }
}
