/// A spectral peak: a place where the sound is louder than all around it in time and frequency.
///
/// Coordinates are whole quarters, so that a stored peak is exactly the one that was found.
package struct Peak: Hashable, Sendable {
  /// Steps per frame and per band in which coordinates are kept: 16 ms / 4 = 4 ms, 1/3 semitone / 4 = 8 cents.
  package static let stepsPerUnit = 4

  /// In quarter frames from the first frame.
  package var time: Int32
  /// In quarter bands from the lowest band.
  package var band: Int16
  /// How many peaks of the same quota are higher; 0 is the highest.
  package var rank: UInt8

  package init(time: Int32, band: Int16, rank: UInt8) {
    self.time = time
    self.band = band
    self.rank = rank
  }

  /// In frames from the first frame.
  package var frame: Float { Float(time) / Float(Peak.stepsPerUnit) }
}
