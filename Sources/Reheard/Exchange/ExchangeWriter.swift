internal import Landmarks

/// Writes an exported index, entry by entry; see `ExchangeFormat`.
final class ExchangeWriter {
  private let file: SealedFile

  init(_ place: ResultPlace, profile: Profile = .standard) throws {
    file = try SealedFile(place)
    let encoded = profile.encoded()
    try file.write(ExchangeFormat.magic)
    try file.write(FingerprintFileFormat.bytes(UInt32(ExchangeFormat.version)))
    try file.write(FingerprintFileFormat.bytes(UInt32(encoded.count)) + encoded)
  }

  func append(_ entry: ExchangeEntry, code: [UInt8]) throws {
    let text = try entry.encoded()
    for size in [text.count, code.count] { try file.write(FingerprintFileFormat.bytes(UInt32(size))) }
    try file.write(text)
    try file.write(code)
  }

  /// Ends the file and gives it its name.
  func finish() throws {
    try file.finish()
  }
}
