internal import Dates
import Foundation

/// Those fields of a `.info.json` that are asked for, whatever their types turn out to be.
struct InfoFields: Decodable {
  /// What was left out, and why.
  var warnings: [String] = []
  private var values: [String: Value] = [:]

  private enum Value {
    case text(String)
    case number(Double)
    case other
  }

  private static let names = [
    "extractor_key", "extractor", "webpage_url", "original_url", "description", "fulltitle", "title", "alt_title",
    "location", "timestamp",
    "upload_date", "epoch", "id", "display_id", "uploader", "uploader_id", "channel", "channel_id",
  ]

  /// Decodes only the known fields: the rest of a large file is passed over, not built up in memory.
  static func read(_ json: Data, source: String) throws(ClaimError) -> InfoFields {
    do {
      return try JSONDecoder().decode(InfoFields.self, from: json)
    } catch DecodingError.typeMismatch, DecodingError.valueNotFound {
      throw .notAnObject(file: source)
    } catch {}
    do {
      return try JSONDecoder().decode(InfoFields.self, from: PythonJSON.strict(json))
    } catch DecodingError.typeMismatch, DecodingError.valueNotFound {
      throw .notAnObject(file: source)
    } catch {
      throw .notJSON(file: source, reason: JSONFault(json).description)
    }
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Name.self)
    for name in Self.names {
      let key = Name(stringValue: name)
      guard container.contains(key), (try? container.decodeNil(forKey: key)) != true else { continue }
      if let text = try? container.decode(String.self, forKey: key) {
        values[name] = .text(text)
      } else if let number = try? container.decode(Double.self, forKey: key) {
        values[name] = .number(number)
      } else {
        values[name] = .other
      }
    }
  }

  /// A field's text; `nil` where it is missing, empty, or no text (the last is noted).
  mutating func text(_ name: String) -> String? {
    switch values[name] {
    case .none: return nil
    case .text(let text): return text.contains { !$0.isWhitespace } ? text : nil
    case .number, .other:
      note(name, "expected text")
      return nil
    }
  }

  /// Whether a field holds text, and be it none.
  func holdsText(_ name: String) -> Bool {
    if case .text = values[name] { true } else { false }
  }

  /// Whether there is something in a field that is no text.
  func holdsNoText(_ name: String) -> Bool {
    switch values[name] {
    case .number, .other: true
    case .text, .none: false
    }
  }

  /// A UNIX time.
  mutating func second(_ name: String) -> Moment? {
    guard let value = values[name] else { return nil }
    // Nothing was posted in 1970 or before: a zero stands for "unknown".
    if case .number(let number) = value, number >= 1, let moment = Moment(secondsSince1970: number) {
      return possible(moment, name)
    }
    note(name, "expected seconds since 1970")
    return nil
  }

  /// A day as eight digits.
  mutating func day(_ name: String) -> Moment? {
    guard let text = text(name) else { return nil }
    if let moment = Moment(uploadDate: text) { return possible(moment, name) }
    note(name, "expected a day as eight digits (YYYYMMDD)")
    return nil
  }

  private mutating func possible(_ moment: Moment, _ name: String) -> Moment? {
    guard let flaw = PostDate.flaw(of: moment) else { return moment }
    note(name, "expected the date of a post, found \(moment), which \(flaw)")
    return nil
  }

  private mutating func note(_ name: String, _ expected: String) {
    let warning = "\(name): \(expected); left out"
    if !warnings.contains(warning) { warnings.append(warning) }
  }

  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}
