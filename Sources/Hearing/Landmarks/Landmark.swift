/// A pair of nearby peaks, in fractional coordinates, from which every hypothesis makes its own hash.
package struct Landmark: Hashable, Sendable {
  /// Time of the first peak, in frames.
  package var frame: Float
  /// Band of the first peak.
  package var band: Float
  /// From the first peak to the second, in frames.
  package var interval: Float
  /// From the first peak to the second, in bands.
  package var step: Float
  /// Which peak of the constellation is the first one.
  package var peak: Int32
  /// Which one is the second.
  package var follower: Int32

  package init(frame: Float, band: Float, interval: Float, step: Float, peak: Int32, follower: Int32) {
    self.frame = frame
    self.band = band
    self.interval = interval
    self.step = step
    self.peak = peak
    self.follower = follower
  }
}
