internal import Dates
internal import Documents
import Foundation
import Yams

/// An event that a person wrote down as YAML, one event a file (`Reference/events/*.yaml`).
public enum EventFile {
  /// No event that a person writes comes near this many bytes.
  static let limit = 1 << 20

  /// Reads and checks an event file; the recordings it names must be there.
  ///
  /// - Parameter path: the event file. Its recordings' paths are relative to its folder.
  /// - Returns: the event, its recordings' `file` filled in.
  /// - Throws: `EventFileError`, which names file, line and key.
  public static func read(_ path: String) throws(EventFileError) -> Event {
    try check(path).event
  }

  /// Reads and checks an event file, and looks for a source of each fact.
  ///
  /// - Parameters:
  ///   - path: the event file.
  ///   - now: seconds since 1970-01-01T00:00:00Z, by which a date is known to lie in the future; `nil` is now.
  /// - Returns: the event, the facts (date, place, country, coordinates) that no source supports, and dates that can
  ///   hardly be meant.
  /// - Throws: `EventFileError`, as `read` does.
  public static func check(
    _ path: String, now: Double? = nil
  ) throws(EventFileError) -> (event: Event, uncited: [EventFileError], doubts: [EventFileDoubt]) {
    let bytes: Data
    do {
      bytes = try SmallFile.read(path, limit: limit)
    } catch {
      throw .unreadable(file: path, reason: reason(error))
    }
    guard let text = String(data: bytes, encoding: .utf8) else {
      throw .notYAML(file: path, line: nil, reason: "expected UTF-8 text; save the file as UTF-8")
    }
    let fields = try EventFields(file: path, root: compose(text, file: path))
    let event = try fields.event()
    let doubts = try fields.doubts(event, today: Moment.dayNumber(Int(now ?? Date().timeIntervalSince1970)))
    return (event, fields.uncited(event.sources), doubts)
  }

  private static func compose(_ text: String, file: String) throws(EventFileError) -> Node {
    let node: Node?
    do {
      node = try Yams.compose(yaml: text)
    } catch {
      throw refusal(error, file: file)
    }
    guard let node else {
      throw .invalid(
        file: file, line: 1, key: "event", expected: "keys such as id, title, date", found: "an empty file")
    }
    return node
  }

  private static func refusal(_ error: any Error, file: String) -> EventFileError {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return .notYAML(file: file, line: mark.line, reason: problem + advice)
    case .duplicatedKeysInMapping(let duplicates, let context):
      // Yams gives the first of the two; the keys themselves are what a person looks for.
      return .invalid(
        file: file, line: context.mark.line, key: duplicates.joined(separator: ", "), expected: "each key once",
        found: "it twice")
    case .reader(let problem, _, _, _):
      return .notYAML(file: file, line: nil, reason: problem)
    default:
      return .notYAML(file: file, line: nil, reason: "the parser gave up")
    }
  }

  /// What is behind most of it.
  private static let advice =
    "; text with a colon needs quotes, and lines are indented with spaces, all of a list alike"

  private static func reason(_ problem: SmallFile.Problem) -> String {
    switch problem {
    case .missing: "no such file"
    case .notRegular: "expected a file, found a folder or a device"
    case .tooLarge: "expected at most \(limit) bytes; is this an event file?"
    case .unreadable(let why): why
    }
  }
}
