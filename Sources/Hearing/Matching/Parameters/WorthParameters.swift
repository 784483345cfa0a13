/// How the worth of a landmark falls: fitted, but for the last, to a million landmarks of 192 clips under changes of
/// speed, tempo, or tempo and pitch. Each number is by how much its logarithm falls.
public struct WorthParameters: Hashable, Sendable, Codable {
  /// For each follower that is nearer.
  public var fallPerNearer = 0.19
  /// For each peak of the same quota that is higher than one of its two.
  public var fallPerRank = 0.055
  /// For each band between its two peaks.
  public var fallPerBand = 0.057
  /// For each frame between them.
  public var fallPerFrame = 0.017
  /// For each cheaper landmark of the same peak.
  public var fallPerSame = 0.8
}
