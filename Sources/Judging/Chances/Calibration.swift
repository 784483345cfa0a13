private import Foundation

/// How often chance gives which score: measured on clips that no recording carries, in units of each clip's own tail.
public struct Calibration: Hashable, Sendable, Codable {
  /// The number of matches that chance gives a clip, as it falls with the score.
  public struct Law: Hashable, Sendable, Codable {
    /// Score over tail at which chance gives one match a clip.
    public var location: Double
    /// By how much score over tail grows while chance falls by the factor e; positive.
    public var scale: Double

    /// - Parameters:
    ///   - location: score over tail at which chance gives one match a clip.
    ///   - scale: by how much it grows while chance falls by the factor e; positive.
    public init(location: Double, scale: Double) {
      self.location = location
      self.scale = scale
    }

    /// Natural logarithm of the number of matches at least this good that chance gives a clip.
    package func logarithm(ofExpected ratio: Double) -> Double { (location - ratio) / scale }
  }

  /// For recordings as they are.
  public var unedited: Law
  /// For all edits together.
  public var edited: Law
  /// For score over dispersion; of this and the law above that applies, the one that allows chance more is believed.
  public var local: Law
  /// On how many clips that no recording carries it was fitted.
  public var clips: Int
  /// How many recordings they were held against.
  public var recordings: Int

  /// - Parameters:
  ///   - unedited: for recordings as they are.
  ///   - edited: for all edits together.
  ///   - local: for score over dispersion.
  ///   - clips: on how many clips that no recording carries it was fitted.
  ///   - recordings: how many recordings they were held against.
  public init(unedited: Law, edited: Law, local: Law = Calibration.beside, clips: Int, recordings: Int) {
    self.local = local
    self.unedited = unedited
    self.edited = edited
    self.clips = clips
    self.recordings = recordings
  }

  /// Whether the constants can be what was measured: whoever made the index may have written anything.
  public var isSound: Bool {
    [unedited, edited, local].allSatisfy { (0...20).contains($0.location) && (0.05...20).contains($0.scale) }
      && recordings > 0 && clips >= Calibration.fewestClips
  }
}
