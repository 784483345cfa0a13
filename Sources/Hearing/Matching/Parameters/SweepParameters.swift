/// The sweep over single edits, where it differs from a search for unedited recordings: it brings so many candidates that
/// only the surprising ones are looked at.
public struct SweepParameters: Hashable, Sendable, Codable {
  /// Peaks per quota whose landmarks are looked up.
  public var quota = 20
  /// Landmarks per peak that are looked up: few, because a peak votes once for a place, however many of its landmarks
  /// hit.
  public var fan = 4
  /// Candidates that chance may bring to each of the many hypotheses.
  public var chanceCandidates = 0.5
  /// Postings that are read, about, for each group whose tempos are little changed.
  public var mostPostings = 70_000
  /// The same for the changes of pitch.
  public var mostPostingsOfPitches = 140_000
  /// The same for each group of great changes of tempo.
  public var mostPostingsOfGreat = 50_000
  /// By how many times more is read at most in a larger index: fewer landmarks are looked up, so up to 90 hours.
  public var mostGrowth = 9.0
  /// Bands by which a landmark's first peak may differ in great changes of tempo, whose landmarks are in many cells.
  public var bandToleranceOfGreat: Float = 0.8
  /// Whether of each edit and its inverse only one is tried: enough where sounds are searched for in one another.
  public var isOneWay = false
}
