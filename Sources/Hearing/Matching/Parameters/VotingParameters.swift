/// Which places are candidates.
public struct VotingParameters: Hashable, Sendable, Codable {
  /// 2 to the power of this is the number of frames of offset that are counted as one place: 2 * 16 ms = 32 ms.
  public var placeShift: UInt32 = 1
  /// A place with fewer votes is never a candidate.
  public var fewestVotes = 3
  /// Candidates that chance may bring to one hypothesis, about.
  public var chanceCandidates = 20.0
  /// Candidates that are counted before the least surprising ones are no longer asked for.
  public var mostCounted = 40
  /// -log10 of the chance of a place that stands out clearly: chance has a hundred million places and edits to try in an
  /// index of some hours, and brings no such place. Clear places are all looked at.
  public var clearSurprise = 14.0
}
