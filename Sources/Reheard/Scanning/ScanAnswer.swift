internal import Dates
internal import Foundation
internal import Matching

/// What a case keeps of a clip that was heard and searched for: all that a report says of its content.
struct ScanAnswer: Codable {
  /// When it was found.
  var checkedAt = ReportTime.now?.description
  var duration: Double?
  var usableSeconds: Double?
  var warnings: [String]
  /// What the container says of itself, which may tell of the post.
  var tags: [String: String]
  /// One for each index.
  var answers: [Answer]

  /// The same answer gives the same bytes.
  func encoded() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return Array(try encoder.encode(self))
  }

  /// The answers about a clip that was heard.
  init(_ fingerprint: Fingerprint, answers: [Answer]) {
    duration = fingerprint.isMute ? nil : fingerprint.duration
    usableSeconds = fingerprint.usableSeconds
    warnings = fingerprint.warnings
    tags = fingerprint.tags
    self.answers = answers
  }

  /// The inverse of `encoded()`; `nil` for anything else, such as what another version of the program wrote.
  init?(encoded bytes: [UInt8]) {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    guard let value = try? decoder.decode(Self.self, from: Data(bytes)) else { return nil }
    self = value
  }
}
