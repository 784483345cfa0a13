/// Frames <-> seconds: the one place that knows where in time a spectrogram frame lies.
///
/// Frame `k` is made of the samples `k * hop ..< k * hop + window`; its time is the middle of those.
package struct FrameClock: Hashable, Sendable {
  package let rate: SampleRate
  /// Samples between the starts of two neighbouring frames.
  package let hop: Int
  /// Samples that a frame is made of.
  package let window: Int

  package init(rate: SampleRate, hop: Int, window: Int) {
    precondition(hop > 0 && window >= hop, "a window (\(window)) must be at least one hop (\(hop)) long")
    self.rate = rate
    self.hop = hop
    self.window = window
  }

  /// Frames per second.
  package var framesPerSecond: Double { Double(rate.hertz) / Double(hop) }

  /// The time of a (fractional) frame, in seconds: the middle of its samples.
  package func seconds(ofFrame frame: Double) -> Double {
    (frame * Double(hop) + Double(window) / 2) / Double(rate.hertz)
  }

  /// The inverse of `seconds(ofFrame:)`.
  package func frame(atSeconds seconds: Double) -> Double {
    (seconds * Double(rate.hertz) - Double(window) / 2) / Double(hop)
  }
}
