package import Audio
package import Matching

/// A stretch of one clip that matches a stretch of another.
package struct SoundLink: Hashable, Sendable {
  /// Number of the clip that was searched for.
  package var clip: Int
  /// Number of the clip that it was found in.
  package var other: Int
  /// Where in the clip the shared sound is, in seconds.
  package var clipRange: TimeRange
  /// Where in the other the shared sound is, in seconds.
  package var otherRange: TimeRange
  /// What was done to the other to make the clip.
  package var edit: Edit
  /// As a match has it.
  package var score: Double
  /// For one clip; the grouping multiplies it with the number of clips.
  package var eValue: Double

  package init(
    clip: Int, other: Int, clipRange: TimeRange, otherRange: TimeRange, edit: Edit, score: Double, eValue: Double
  ) {
    self.clip = clip
    self.other = other
    self.clipRange = clipRange
    self.otherRange = otherRange
    self.edit = edit
    self.score = score
    self.eValue = eValue
  }

  /// Brings the clip's time to that of the other.
  var placement: Placement {
    Placement(
      scale: edit.tempo, shift: otherRange.start - clipRange.start * edit.tempo, pitch: edit.pitch)
  }

  /// Strongest first; the rest of the order only makes it one.
  static func isStronger(_ left: SoundLink, _ right: SoundLink) -> Bool {
    (right.score, left.clip, left.other, left.clipRange.start, left.otherRange.start)
      < (left.score, right.clip, right.other, right.clipRange.start, right.otherRange.start)
  }
}
