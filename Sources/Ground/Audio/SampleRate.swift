/// How many samples of a channel stand for one second of sound.
public struct SampleRate: Hashable, Sendable, Codable {
  /// Samples per second and channel, in Hz; always positive.
  public let hertz: Int

  /// - Parameter hertz: samples per second, at least 1.
  public init(hertz: Int) {
    precondition(hertz > 0, "a sample rate must be positive, got \(hertz)")
    self.hertz = hertz
  }

  /// The time of a number of samples, in seconds.
  package func seconds(ofSamples count: Int) -> Double { Double(count) / Double(hertz) }
}
