/// All numbers that decide which peaks a spectrogram has; part of the profile.
public struct PeakParameters: Hashable, Sendable, Codable {
  /// A row is held against the mean of the rows up to this many frames before and after it: 62 * 16 ms = 1 s. This
  /// removes equalisation and steady noise.
  public var meanReach = 62
  /// A peak is the highest of the frames up to this many before and after it: 6 * 16 ms = 96 ms.
  public var frameReach = 6
  /// A peak is the highest of the bands up to this many below and above it: 4 / 36 octave = 1.3 semitones.
  public var bandReach = 4
  /// Frames that share a quota of peaks: 32 * 16 ms = 0.51 s.
  public var quotaFrames = 32
  /// Peaks kept per quota in a clip, the highest first: 31 / 0.512 s = 60 a second.
  public var queryQuota = 31
  /// Peaks kept per quota in a recording, the highest first: 20 / 0.512 s = 39 a second.
  public var referenceQuota = 20

  /// The parameters that were measured best.
  public init() {}
}
