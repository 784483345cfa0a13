internal import Foundation
package import Landmarks
internal import Reports

/// Writes portable fingerprints, one after the other, into one file. The same ones in the same order give the same
/// bytes; the file appears under its name when it is finished.
public final class FingerprintFileWriter {
  private let file: SealedFile
  /// How many fingerprints were written.
  public private(set) var count = 0

  /// - Parameters:
  ///   - path: where the file shall be, in a folder that exists.
  ///   - inputs: files that are read meanwhile.
  ///   - isForced: see `ResultPlace`.
  ///   - fingerprinter: the one that makes the fingerprints.
  /// - Throws: `ResultFileError` or `WholeFileError`.
  public convenience init(
    _ path: String, sparing inputs: [String] = [], isForced: Bool = false,
    fingerprinter: Fingerprinter = Fingerprinter()
  ) throws {
    try self.init(path, profile: fingerprinter.profile, sparing: inputs, isForced: isForced)
  }

  package init(_ path: String, profile: Profile, sparing inputs: [String] = [], isForced: Bool = false) throws {
    let opening = ReportOpening.bytes("a file of fingerprints", sign: FingerprintFileFormat.magic)
    file = try SealedFile(ResultPlace(path, for: opening, sparing: inputs, isForced: isForced))
    let encoded = profile.encoded()
    try file.write(FingerprintFileFormat.magic)
    try file.write(FingerprintFileFormat.bytes(FingerprintFileFormat.version))
    try file.write(FingerprintFileFormat.bytes(UInt32(encoded.count)) + encoded)
  }

  /// Adds a fingerprint.
  public func append(_ fingerprint: Fingerprint) throws {
    try file.write(FingerprintEntry.bytes(fingerprint))
    count += 1
  }

  /// Ends the file and gives it its name.
  public func finish() throws {
    try file.finish()
  }
}
