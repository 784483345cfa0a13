/// The search for decoys, where it differs from one for a clip: not only the best candidates matter, what chance does is
/// measured by them.
public struct DecoyParameters: Hashable, Sendable, Codable {
  /// Candidates that are counted before the least surprising ones are no longer asked for.
  public var mostCounted = 80
  /// Candidates that are laid over their recordings.
  public var mostCandidates = 40
}
