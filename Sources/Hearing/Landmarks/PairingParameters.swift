/// All numbers that decide which peaks are paired to landmarks; part of the profile.
public struct PairingParameters: Hashable, Sendable, Codable {
  /// The second peak comes at least this many frames after the first: 2 * 16 ms = 32 ms.
  public var shortestInterval = 2
  /// ... and at most this many: 63 * 16 ms = 1 s.
  public var longestInterval = 63
  /// ... and at most this many bands above or below: one octave.
  public var widestStep = 36
  /// Peaks per quota of a recording that are paired, the highest first: 20 / 0.512 s = 39 a second. The others only serve
  /// to lay a clip over it.
  public var referenceQuota = 20
  /// Peaks per quota of a clip that are paired, the highest first: 31 / 0.512 s = 60 a second.
  public var queryQuota = 31
  /// Landmarks per peak of a recording, the nearest followers first.
  public var referenceFan = 3
  /// Landmarks per peak of a clip, the nearest followers first.
  public var queryFan = 12
  /// Frames that count as far as `bandsPerNearness` bands, where the nearest followers are sought.
  public var framesPerNearness = 16
  /// See `framesPerNearness`.
  public var bandsPerNearness = 8

  /// The parameters that were measured best.
  public init() {}
}
