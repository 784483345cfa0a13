internal import Documents
import Foundation

/// A file of claims about many clips (`--claims FILE`).
enum ClaimFile {
  /// More than any collection that one person goes through.
  static let limit = 256 << 20

  /// Reads CSV, NDJSON or JSON; which collector wrote it is seen in its fields.
  ///
  /// - Returns: its posts in their order, and which lines tell of none. A field of a wrong type is left out and noted
  ///   in the claim's `warnings`.
  /// - Throws: `ClaimError`, where no post at all can be told of.
  static func read(_ path: String) throws(ClaimError) -> ClaimPage {
    let bytes: Data
    do {
      bytes = try SmallFile.read(path, limit: limit)
    } catch {
      throw refusal(error, path)
    }
    return try page(bytes, source: path)
  }

  static func page(_ bytes: Data, source: String) throws(ClaimError) -> ClaimPage {
    guard let text = String(data: bytes, encoding: .utf8) else {
      throw .notClaims(file: source, reason: "it is not UTF-8 text")
    }
    let start = text.unicodeScalars.first { !$0.properties.isWhitespace && $0 != "\u{FEFF}" }
    guard start == "{" || start == "[" else { return try ClaimTable.page(text, source: source) }
    if let whole = ClaimJSON.parse(bytes) { return try ClaimJSON.page(whole, source: source) }
    return try ClaimJSON.page(lines: text, source: source)
  }

  private static func refusal(_ problem: SmallFile.Problem, _ path: String) -> ClaimError {
    switch problem {
    case .missing: .unreadable(file: path, reason: "no such file")
    case .notRegular:
      .unreadable(file: path, reason: "expected a file of posts, found a folder or a device; name a file in it")
    case .tooLarge: .tooLarge(file: path, limit: limit)
    case .unreadable(let why): .unreadable(file: path, reason: why)
    }
  }
}
