internal import Words

/// Why a case was not changed.
public enum CaseUpkeepError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The case has no such clip.
  case noSuchClip(path: String, clip: String, count: Int)

  /// One line that says what was expected, what was found and what to do.
  public var description: String {
    switch self {
    case .noSuchClip(let path, let clip, let count):
      "\(path): expected a clip of this case (it has \(Count(count, "clip"))), found \(clip); `reheard report --case` lists them; nothing was changed"
    }
  }
}
