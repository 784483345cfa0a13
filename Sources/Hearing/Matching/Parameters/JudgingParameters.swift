internal import Chances

/// What a score says, and when it ends a search.
public struct JudgingParameters: Hashable, Sendable, Codable {
  /// With such a score an alignment needs no decoys, and one without edits no sweep: the best of strangers reach some 35.
  public var overwhelmingScore = Calibration.doubtlessScore
  /// Only recordings with a smaller number end a search so: where each of many sounds is searched for in all others, the
  /// first of those that are alike is searched for thoroughly, and the others are found by it.
  public var overwhelmingBefore = Int.max
  /// With such a score, and an E-value by the decoys of at most 1e-6, an alignment without edits needs no sweep.
  public var plainScore = 40.0
  /// With such a score under a single change, tempo and pitch are not tried apart.
  public var clearScore = 30.0
  /// Two recordings are the same sound where at least this share of the one's peaks is in the other.
  public var copyRate = 0.2
  /// With fewer recordings, a tail cannot be made of recordings that do not carry the sound.
  public var smallIndex = 50
}
