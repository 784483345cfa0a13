/// Why media cannot be decoded in a box on this machine.
public enum BoxError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The process had started threads before it made its box.
  case severalThreads(Int)
  /// The operating system refused something that the box needs.
  case system(operation: String, reason: String)

  /// What was found and what to do, in one line.
  public var description: String {
    switch self {
    case .severalThreads(let count):
      "the decoder's box must be made before any thread is started, and there are \(count) threads; make it first"
    case .system(let operation, let reason):
      "the decoder's box cannot be made: this system refuses to \(operation) (\(reason)); --no-sandbox decodes without "
        + "it, and then a file that was made to break FFmpeg can do what this program can"
    }
  }
}
