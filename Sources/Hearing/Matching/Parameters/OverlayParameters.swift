/// How a clip's peaks are laid over a recording's.
public struct OverlayParameters: Hashable, Sendable, Codable {
  /// Frames by which a clip's peak may miss a recording's: 1.6 * 16 ms = 26 ms.
  public var frameMiss: Float = 1.6
  /// Bands by which a clip's peak may miss a recording's: 0.8 / 36 octave = 0.27 semitones.
  public var bandMiss: Float = 0.8
  /// With which probability a clip's peak that chance does not hit hits in a faint match: where hits are rarer than
  /// about half of this, a match ends.
  public var matchRate = 0.15
}
