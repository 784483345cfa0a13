/// All numbers that decide which peaks a spectrogram has; part of the profile.
public struct PeakParameters: Hashable, Sendable, Codable {
  /// A row is held against the mean of the rows up to this many frames before and after it: 62 * 16 ms = 1 s. This
  /// removes equalisation and steady noise.
  public var meanReach = 62
  /// A peak is the highest of the frames up to this many before and after it: 4 * 16 ms = 64 ms.
  public var frameReach = 4
  /// A peak is the highest of the bands up to this many below and above it: 3 / 36 octave = one semitone.
  public var bandReach = 3
  /// Frames that share a quota of peaks: 32 * 16 ms = 0.51 s.
  public var quotaFrames = 32
  /// Peaks kept per quota in a clip, the highest first: 50 / 0.512 s = 98 a second.
  public var queryQuota = 50
  /// Peaks kept per quota in a recording, the highest first: 31 / 0.512 s = 60 a second.
  public var referenceQuota = 31

  /// The parameters that were measured best.
  public init() {}
}
