/// Which frames become stills.
package struct PictureParameters: Hashable, Sendable {
  /// Seconds between stills, at least, while something moves; a cut is followed at once.
  package var gap = 0.24
  /// The same from `dense` seconds on: an hour is not to be four times as dense as it need be.
  package var laterGap = 0.48
  package var dense = 60.0
  /// Seconds after which there is a still even though nothing moves.
  package var rest = 1.0
  /// Gray levels by which some part of the picture, or all of it on average, must have changed.
  package var change = 4.0
  package var meanChange = 0.8
  /// Mean change beyond which it is another shot.
  package var cut = 18.0
  /// Mean difference of neighbouring pixels below which there is too little to see: black, fades, blank walls.
  package var detail = 1.0

  package init() {}
}
