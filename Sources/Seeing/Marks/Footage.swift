/// What is kept of a video's pictures, and by which they are recognised.
package struct Footage: Hashable, Sendable {
  /// In the order of time.
  package var stills: [MarkedStill]
  /// When the last picture is shown, in seconds.
  package var duration: Double
  /// Seconds in which there was something to see.
  package var usableSeconds: Double

  package init(stills: [MarkedStill], duration: Double, usableSeconds: Double) {
    self.stills = stills
    self.duration = duration
    self.usableSeconds = usableSeconds
  }

  /// All stills upside down.
  package var upended: Footage {
    Footage(stills: stills.map(\.upended), duration: duration, usableSeconds: usableSeconds)
  }
}
