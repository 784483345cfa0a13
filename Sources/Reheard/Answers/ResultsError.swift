internal import Words

/// Why results could not be read.
public enum ResultsError: Error, Hashable, CustomStringConvertible {
  /// The file cannot be read.
  case unreadable(path: String, reason: String)
  /// An object in it is not what `reheard check --format ndjson` writes.
  case notResults(path: String, line: Int, reason: String)
  /// The file is a database: a case, which is asked for otherwise.
  case isCase(path: String)
  /// The results have no such clip.
  case noSuchClip(clip: String, count: Int)
  /// The results have no such match.
  case noSuchMatch(match: String)
  /// Several matches begin with these letters.
  case ambiguous(match: String, names: [String])
  /// There is nothing to report on.
  case nothing

  /// One line that says what was expected, what was found and what to do.
  public var description: String {
    switch self {
    case .unreadable(let path, let reason): "\(path): the results cannot be read: \(reason)"
    case .notResults(let path, let line, let reason):
      "\(path): line \(line): expected an object as `reheard check --format ndjson` writes it; \(reason)"
    case .isCase(let path): "\(path): is a database and no file of results; a case is named with --case \(path)"
    case .noSuchClip(let clip, let count):
      "expected one of \(Count(count, "clip")), found \(clip); name its file, or the first letters of its SHA-256"
    case .noSuchMatch(let match): "expected the name of a match, found \(match); `reheard report` lists them"
    case .ambiguous(let match, let names):
      "expected the name of one match, found \(match), with which \(names.joined(separator: ", ")) begin"
    case .nothing: "expected results or a case to report on, found neither; name a file of results, or --case"
    }
  }
}
