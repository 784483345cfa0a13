/// The coarse net of tempo and pitch apart, where it differs from the sweep: its steps of 4 % in tempo and two bands in
/// pitch spread the votes.
public struct CoarseParameters: Hashable, Sendable, Codable {
  /// Peaks per quota whose landmarks are looked up.
  public var quota = 20
  /// Landmarks per peak that are looked up.
  public var fan = 1
  /// Frames of offset that are counted as one place, as a power of 2.
  public var placeShift: UInt32 = 3
  /// Candidates that chance may bring to each of the still more hypotheses.
  public var chanceCandidates = 0.05
  /// Postings that are read, about.
  public var mostPostings = 350_000
  /// Candidates that are looked at.
  public var mostCandidates = 5
}
