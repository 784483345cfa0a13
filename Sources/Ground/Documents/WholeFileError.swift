/// Why a file could not be written.
public struct WholeFileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Where it was to be.
  public let path: String
  /// What was tried: to write it, to sync it, to name it.
  public let operation: String
  /// The system's own word.
  public let reason: String

  /// What happened, in one line.
  public var description: String { "cannot \(operation) \(path): \(reason)" }
}
