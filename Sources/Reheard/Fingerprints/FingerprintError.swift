/// Why there is no fingerprint of a part of a file.
public enum FingerprintError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The part ends before it begins; times in seconds.
  case emptyPart(path: String, start: Double, stop: Double)
  /// The part begins where the file has ended already; times in seconds.
  case partBeyondEnd(path: String, start: Double, end: Double)

  /// One line that names the file, what was expected and what was found.
  public var description: String {
    switch self {
    case .emptyPart(let path, let start, let stop):
      "\(path): the part from \(start) s to \(stop) s holds nothing; let it end after it begins"
    case .partBeyondEnd(let path, let start, let end):
      "\(path): the part begins at \(start) s, but the sound ends at \(end) s; correct the part's start"
    }
  }
}
