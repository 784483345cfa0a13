internal import Digests
internal import Landmarks

/// Writes an exported index, entry by entry; see `ExchangeFormat`.
final class ExchangeWriter {
  private let file: ResultFile
  private let hash = SHA256()

  init(_ place: ResultPlace, profile: Profile = .standard) throws {
    file = try ResultFile(place)
    let encoded = profile.encoded()
    try write(ExchangeFormat.magic)
    try write(FingerprintFileFormat.bytes(UInt32(ExchangeFormat.version)))
    try write(FingerprintFileFormat.bytes(UInt32(encoded.count)) + encoded)
  }

  func append(_ entry: ExchangeEntry, code: [UInt8]) throws {
    let text = try entry.encoded()
    for size in [text.count, code.count] { try write(FingerprintFileFormat.bytes(UInt32(size))) }
    try write(text)
    try write(code)
  }

  /// Ends the file and gives it its name.
  func finish() throws {
    try write(FingerprintFileFormat.bytes(0))
    try file.write(hash.finalize())
    try file.finish()
  }

  private func write(_ bytes: [UInt8]) throws {
    hash.update(bytes)
    try file.write(bytes)
  }
}
