package import Pictures

/// What is kept of a video's pictures, and by which they are recognised.
package struct Footage: Hashable, Sendable {
  /// In the order of time.
  package var stills: [MarkedStill]
  /// All pictures that were looked at, as a few levels each, in the order of time.
  package var mosaics: [Mosaic]
  /// When the last picture is shown, in seconds.
  package var duration: Double
  /// Seconds in which there was something to see.
  package var usableSeconds: Double

  package init(
    stills: [MarkedStill], mosaics: [Mosaic] = [], duration: Double, usableSeconds: Double
  ) {
    self.stills = stills
    self.mosaics = mosaics
    self.duration = duration
    self.usableSeconds = usableSeconds
  }

  /// All stills upside down.
  package var upended: Footage {
    Footage(
      stills: stills.map(\.upended), mosaics: mosaics.map(\.upended), duration: duration,
      usableSeconds: usableSeconds)
  }
}
