/// A candidate laid peak on peak over the recording's constellation, and refined.
package struct Alignment: Hashable, Sendable {
  package var recording: Int
  /// Frame of the recording at which the clip's frame 0 lies, once the clip is brought back to the recording's tempo.
  package var offset: Double
  package var edit: Edit
  /// The clip's peaks that hit one of the recording's.
  package var hits: Int
  /// The clip's peaks that lie inside the recording.
  package var trials: Int
  /// With which chance hits one peak, measured on the same pair at wrong offsets.
  package var chance: Double
  /// By how many times the hits at wrong offsets vary more than those of independent peaks; at least 1. What keeps a beat
  /// or a key in common with the recording hits in clusters.
  package var dispersion = 1.0
  /// -log10 P(Binomial(trials, chance) >= hits).
  package var score: Double
  /// The stretch of the query's peaks that matches best, from its first hit to its last.
  package var segment: Range<Int>
  /// Whether it was found among the many hypotheses of an edit, where chance has more opportunities.
  package var isSwept = false

  /// Frame of the recording at which a frame of the clip lies.
  func position(ofFrame frame: Double) -> Double { offset + frame * edit.tempo }

  /// Best first; of two that are as good, the one earlier in the index.
  static func isBetter(_ left: Alignment, _ right: Alignment) -> Bool {
    (right.score, left.recording, left.offset) < (left.score, right.recording, right.offset)
  }
}
