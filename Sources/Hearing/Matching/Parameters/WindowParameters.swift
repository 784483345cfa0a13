/// How a clip is taken apart, and what is found in it put together again.
public struct WindowParameters: Hashable, Sendable, Codable {
  /// Frames that are searched for at once: 1250 * 16 ms = 20 s. Longer clips go in windows of this length.
  public var frames = 1250
  /// Frames from one window to the next: 938 * 16 ms = 15 s, so that 5 s lie in two windows.
  public var step = 938
  /// Peaks that a window must have; with fewer, no match could be significant.
  public var fewestPeaks = 8
  /// Sounds that are looked for in one window, one after the other.
  public var mostSounds = 8
  /// Frames that may lie between two passages of one match: 188 * 16 ms = 3 s.
  public var longestGap = 188
}
