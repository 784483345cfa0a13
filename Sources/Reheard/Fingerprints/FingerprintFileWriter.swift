internal import Digests
internal import Foundation
internal import Indexing
package import Landmarks

/// Writes portable fingerprints, one after the other, into one file. The same ones in the same order give the same
/// bytes; the file appears under its name when it is finished.
public final class FingerprintFileWriter {
  private let file: WholeFile
  private let hash = SHA256()
  /// How many fingerprints were written.
  public private(set) var count = 0

  /// - Parameters:
  ///   - path: where the file shall be, in a folder that exists.
  ///   - fingerprinter: the one that makes the fingerprints.
  /// - Throws: `IndexingError.file`.
  public convenience init(_ path: String, fingerprinter: Fingerprinter = Fingerprinter()) throws {
    try self.init(path, profile: fingerprinter.profile)
  }

  package init(_ path: String, profile: Profile) throws {
    file = try WholeFile(path)
    let encoded = profile.encoded()
    try write(FingerprintFileFormat.magic)
    try write(FingerprintFileFormat.bytes(FingerprintFileFormat.version))
    try write(FingerprintFileFormat.bytes(UInt32(encoded.count)) + encoded)
  }

  /// Adds a fingerprint.
  public func append(_ fingerprint: Fingerprint) throws {
    try write(FingerprintEntry.bytes(fingerprint))
    count += 1
  }

  /// Ends the file and gives it its name.
  public func finish() throws {
    try write(FingerprintFileFormat.bytes(0))
    try file.write(hash.finalize())
    try file.commit()
  }

  private func write(_ bytes: [UInt8]) throws {
    hash.update(bytes)
    try file.write(bytes)
  }
}
