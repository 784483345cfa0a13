internal import Words

/// Why a decision was not added.
public enum DecisionError: Error, Hashable, CustomStringConvertible {
  /// The case has no match of this name.
  case noSuchMatch(path: String, match: String, count: Int)
  /// The first letters of a name that several matches have; each is told with its clip and recording.
  case ambiguous(match: String, candidates: [String])
  /// The first letters of one match only, but too few: with the next scan another may begin so.
  case tooShort(match: String, candidate: String)
  /// Nobody is named who decides.
  case nobody
  /// The machine's clock shows no date.
  case noDate

  /// One line that says what was expected, what was found and what to do.
  public var description: String {
    switch self {
    case .noSuchMatch(let path, let match, let count):
      "\(path): expected the name of a match (there \(Count.word(count, "is", "are")) \(Count(count, "match", "matches"))), found \(match); `reheard report --case` lists them"
    case .ambiguous(let match, let candidates):
      "expected the name of one match, found \(match), with which \(candidates.count) begin: \(candidates.joined(separator: "; "))"
    case .tooShort(let match, let candidate):
      "expected at least 4 letters of a match's name, found \(match); it may be \(candidate)"
    case .nobody: "expected the name of a person in --by, found none: a decision is somebody's"
    case .noDate: "this machine's clock shows no date in the years 1 to 9999; set it"
    }
  }
}
