/// What a search says about one clip.
public struct Answer: Hashable, Sendable, Codable {
  /// How many times more often than is let through chance may give a near miss.
  static let nearness = 100.0
  /// How many near misses are told at most.
  package static let mostNearest = 3

  /// Best first; empty where nothing in the index is too good for chance.
  public var matches: [Match]
  /// Near misses, which are no matches: within a factor of `nearness` of what chance is let through, best first, each of
  /// another recording.
  public var nearest: [Match]
  /// Why no match could be significant for a clip like this, or `nil` where one could.
  public var shortage: String?
  /// Whether E-values rest on a calibration of this index.
  public var isCalibrated: Bool

  /// Every field as it is; see their own descriptions.
  public init(matches: [Match], nearest: [Match] = [], shortage: String?, isCalibrated: Bool) {
    self.matches = matches
    self.nearest = nearest
    self.shortage = shortage
    self.isCalibrated = isCalibrated
  }
}
