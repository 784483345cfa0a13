/// All numbers that decide how a clip is searched for and judged. They are no part of the profile: an index does not
/// depend on them.
public struct SearchParameters: Hashable, Sendable, Codable {
  /// Bands by which a landmark's first peak may differ from a recording's.
  public var bandTolerance: Float = 1
  /// A landmark whose interval or step lies this near to the border between two whole numbers is looked up under both.
  public var roundingDoubt: Float = 0.25
  /// Frames of offset that are counted as one place: 2 * 16 ms = 32 ms.
  public var voteWidth = 2
  /// A place with fewer votes is never a candidate.
  public var fewestVotes = 3
  /// Candidates of one hypothesis that chance may bring, about.
  public var chanceCandidates = 20.0
  /// Candidates that are aligned, over all hypotheses.
  public var mostCandidates = 60
  /// Candidates of one recording that are aligned.
  public var mostCandidatesPerRecording = 4
  /// Frames by which a clip's peak may miss a recording's: 1.6 * 16 ms = 26 ms.
  public var frameMiss: Float = 1.6
  /// Bands by which a clip's peak may miss a recording's: 0.8 / 36 octave = 0.27 semitones.
  public var bandMiss: Float = 0.8
  /// Alignments that are refined.
  public var mostRefined = 5

  /// The parameters that were measured best.
  public init() {}
}
