/// Why a file is not written: it would take the place of something that is still needed.
public enum ResultFileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file is one of those that are read.
  case isInput(path: String, input: String)
  /// The file would lie inside an index.
  case isInsideIndex(path: String, index: String)

  /// What would be lost, and what to do.
  public var description: String {
    switch self {
    case .isInput(let path, let input):
      "\(path): this would overwrite \(input), which is read; name another file for the results"
    case .isInsideIndex(let path, let index):
      "\(path): this lies inside the index \(index), which it could damage; name a file elsewhere for the results"
    }
  }
}
