internal import Foundation
internal import Matching

/// What a case keeps of a clip that was heard and searched for: all that a report says of its content.
struct ScanAnswer: Codable {
  var duration: Double?
  var usableSeconds: Double?
  var warnings: [String]
  /// One for each index.
  var answers: [Answer]
  /// Why nothing was searched for.
  var shortage: String?

  /// The same answer gives the same bytes.
  func encoded() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return Array(try encoder.encode(self))
  }

  init(duration: Double?, usableSeconds: Double?, warnings: [String], answers: [Answer], shortage: String? = nil) {
    self.duration = duration
    self.usableSeconds = usableSeconds
    self.warnings = warnings
    self.answers = answers
    self.shortage = shortage
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
