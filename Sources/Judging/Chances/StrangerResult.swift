/// How far the best that chance found for a piece of sound stands out.
package struct StrangerResult: Hashable, Sendable {
  /// The recording that the piece was cut from.
  package var recording: Int
  /// Whether the piece was turned over, low to high.
  package var isMirrored: Bool
  /// Score over tail of the best alignment without edits.
  package var unedited: Double
  /// Score over tail of the best alignment among edits.
  package var edited: Double
  /// The recording that it is most like; `nil` where nothing is like it at all.
  package var like: Int?

  /// The smaller of the E-values that both have under a calibration.
  package func eValue(_ calibration: Calibration) -> Double {
    min(
      calibration.eValue(score: unedited, tail: 1, isSwept: false),
      calibration.eValue(score: edited, tail: 1, isSwept: true))
  }

  /// - Parameters:
  ///   - recording: number of the recording that the piece was cut from.
  ///   - isMirrored: whether the piece was turned over.
  ///   - unedited: score over tail without edits.
  ///   - edited: score over tail among edits.
  ///   - like: number of the recording that the better of both is of.
  package init(recording: Int, isMirrored: Bool, unedited: Double, edited: Double, like: Int? = nil) {
    self.recording = recording
    self.isMirrored = isMirrored
    self.unedited = unedited
    self.edited = edited
    self.like = like
  }
}
