internal import Landmarks

/// How portable fingerprints lie in their file. All numbers are little endian.
///
///     magic          8 bytes  "RHPRINTS"
///     version        UInt32
///     profile        UInt32   bytes of its JSON, which follow
///     fingerprints            one after the other:
///       description  UInt32   bytes of its JSON (`FingerprintDescription`), never 0
///       code         UInt32   bytes of the peaks' code
///       ranks        UInt32   number of peaks
///       pictures     UInt32   bytes of the pictures' marks; 0 where there are none
///                             then the description, the code (`ConstellationCodec`), a byte a peak for its rank, and
///                             the marks (`FootageCodec`)
///     end            UInt32   0
///     checksum       32 bytes SHA-256 of all before
enum FingerprintFileFormat {
  static let magic = Array("RHPRINTS".utf8)
  static let version: UInt32 = 4
  static let checksumSize = 32
  /// No profile or description comes near this many bytes.
  static let longestText = 1 << 20
  /// Marks of a hundred hours and more.
  static let mostFootage = 1 << 31
  static let mostPeaks = ConstellationCodec.mostBytes / 2

  static func bytes(_ number: UInt32) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) } }

  static func number(_ bytes: some Collection<UInt8>) -> Int {
    bytes.reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
