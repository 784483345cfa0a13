/// All numbers that decide which peaks are paired to landmarks; part of the profile.
public struct PairingParameters: Hashable, Sendable, Codable {
  /// The second peak comes at least this many frames after the first: 2 * 16 ms = 32 ms.
  public var shortestInterval = 2
  /// ... and at most this many: 63 * 16 ms = 1 s.
  public var longestInterval = 63
  /// ... and at most this many bands above or below: one octave.
  public var widestStep = 36
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
