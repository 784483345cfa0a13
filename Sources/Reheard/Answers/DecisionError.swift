/// Why a decision was not added.
public enum DecisionError: Error, Hashable, CustomStringConvertible {
  /// The case has no match of this name.
  case noSuchMatch(path: String, match: String, count: Int)
  /// The first letters of a name that several matches have.
  case ambiguous(match: String, names: [String])
  /// Nobody is named who decides.
  case nobody
  /// The machine's clock shows no date.
  case noDate

  /// One line that says what was expected, what was found and what to do.
  public var description: String {
    switch self {
    case .noSuchMatch(let path, let match, let count):
      "\(path): expected the name of one of its \(count) matches, found \(match); `reheard report --case` lists them"
    case .ambiguous(let match, let names):
      "expected the name of one match, found \(match), with which \(names.joined(separator: ", ")) begin"
    case .nobody: "expected the name of a person in --by, found none: a decision is somebody's"
    case .noDate: "this machine's clock shows no date in the years 1 to 9999; set it"
    }
  }
}
