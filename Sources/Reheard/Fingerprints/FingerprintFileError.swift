/// Why a file of portable fingerprints cannot be read.
public enum FingerprintFileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The system could not read it.
  case unreadable(path: String, reason: String)
  /// The file was written by a newer or older program.
  case unsupportedVersion(path: String, expected: Int, found: Int)
  /// The fingerprints were made with other parameters.
  case wrongProfile(path: String, expected: String, found: String)
  /// The bytes are not those that were written.
  case damaged(path: String, reason: String)
  /// One fingerprint was needed.
  case notOne(path: String, found: Int)

  /// One line that names the file, what was expected, what was found and what to do.
  public var description: String {
    switch self {
    case .unreadable(let path, let reason):
      "\(path): cannot read the fingerprints: \(reason)"
    case .unsupportedVersion(let path, let expected, let found):
      "\(path): expected fingerprint format \(expected), found \(found); use the program that wrote it, or make it anew"
    case .wrongProfile(let path, let expected, let found):
      "\(path): made with profile \(found), this program uses \(expected); fingerprints of different profiles cannot be compared: make it anew from the media"
    case .damaged(let path, let reason):
      "\(path): the file of fingerprints is damaged (\(reason)); copy it again, or make it anew from the media"
    case .notOne(let path, let found):
      "\(path): expected one fingerprint, found \(found); compare takes files with one"
    }
  }
}
