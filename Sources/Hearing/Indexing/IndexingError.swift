/// Why a segment cannot be read or written. Each case says what was expected and what was found.
public enum IndexingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file could not be opened, read or written; `reason` is the system's own word.
  case file(path: String, operation: String, reason: String)
  /// The bytes do not begin as a segment does.
  case notASegment(name: String)
  /// The segment was written by a newer or older program.
  case unsupportedVersion(name: String, expected: UInt32, found: UInt32)
  /// The segment was made with other parameters.
  case wrongProfile(name: String, expected: String, found: String)
  /// The header promises more or other bytes than there are.
  case damaged(name: String, reason: String)
  /// The checksum at the end is not that of the bytes before it.
  case wrongChecksum(name: String, expected: String, found: String)

  /// What happened, and what can be done.
  public var description: String {
    switch self {
    case .file(let path, let operation, let reason):
      "cannot \(operation) \(path): \(reason)"
    case .notASegment(let name):
      "\(name) is not a segment of a Reheard index: its first bytes are others; run 'index repair', which keeps what is whole, or restore it from a backup"
    case .unsupportedVersion(let name, let expected, let found):
      "\(name) has segment format \(found), this program reads format \(expected): use the program that wrote it, or make the index anew"
    case .wrongProfile(let name, let expected, let found):
      "\(name) was made with profile \(found), this program uses \(expected): fingerprints of different profiles cannot be compared; make the index anew"
    case .damaged(let name, let reason):
      "\(name) is damaged: \(reason); run 'index repair', which keeps what is whole, or restore it from a backup"
    case .wrongChecksum(let name, let expected, let found):
      "\(name) is damaged: its checksum is \(found), expected \(expected); run 'index repair', which keeps what is whole, or restore it from a backup"
    }
  }
}
