internal import Chances

/// What a score says, and when it ends a search.
public struct JudgingParameters: Hashable, Sendable, Codable {
  /// With such a score an alignment needs no decoys: the best of strangers reach some 35.
  public var overwhelmingScore = Calibration.doubtlessScore
  /// Where an alignment without edits has such a score, edits that are nearly none are not tried at its place.
  public var plainScore = 40.0
  /// With such a score under a single change, tempo and pitch are not tried apart.
  public var clearScore = 30.0
  /// Two recordings are the same sound where at least this share of the one's peaks is in the other, and a recording
  /// holds a sound once more where at least this share of the clip's is at another place.
  public var copyRate = 0.2
  /// Whether all is named that could be a match, did chance as little as it ever does: another judge has the last word.
  public var isNominating = false
  /// With fewer recordings, a tail cannot be made of recordings that do not carry the sound.
  public var smallIndex = 50
}
