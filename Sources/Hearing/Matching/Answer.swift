/// What a search says about one clip.
public struct Answer: Hashable, Sendable, Codable {
  /// Best first; empty where nothing in the index is too good for chance.
  public var matches: [Match]
  /// Why no match could be significant for a clip like this, or `nil` where one could.
  public var shortage: String?
  /// Whether E-values rest on a calibration of this index.
  public var isCalibrated: Bool

  /// Every field as it is; see their own descriptions.
  public init(matches: [Match], shortage: String?, isCalibrated: Bool) {
    self.matches = matches
    self.shortage = shortage
    self.isCalibrated = isCalibrated
  }
}
