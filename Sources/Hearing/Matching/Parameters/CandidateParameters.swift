/// Which candidates are laid over their recordings, and how far each is looked into.
public struct CandidateParameters: Hashable, Sendable, Codable {
  /// Candidates that are laid over their recordings, over all hypotheses, beside the clear ones.
  public var most = 16
  /// Candidates of one recording that are laid over it, beside the clear ones.
  public var mostPerRecording = 4
  /// Hypotheses under which a clear place is laid.
  public var mostPerPlace = 3
  /// Of all these candidates, how many are measured against chance, beside those that stand out clearly.
  public var mostMeasured = 16
  /// By how many standard deviations a candidate stands out clearly: so far that chance does not come by it.
  public var clearProminence = 8.0
  /// Alignments that are refined, beside those of a clear score.
  public var mostRefined = 5
}
