internal import Digests

/// A file of results that ends with the SHA-256 of all that stands before it.
final class SealedFile {
  private let file: ResultFile
  private let hash = SHA256()

  /// - Parameter place: where the file shall be.
  /// - Throws: `WholeFileError`.
  init(_ place: ResultPlace) throws { file = try ResultFile(place) }

  func write(_ bytes: [UInt8]) throws {
    hash.update(bytes)
    try file.write(bytes)
  }

  /// Ends the list of what is in it with a zero, seals the file and gives it its name.
  func finish() throws {
    try write(FingerprintFileFormat.bytes(0))
    try file.write(hash.finalize())
    try file.finish()
  }
}
