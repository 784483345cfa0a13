package import Audio
package import Matching

/// Which stretch of clip and recording an excerpt shows: the shared one with a little of what surrounds it, as much in
/// one as in the other, so that what sounds together lies at the same place in both.
package struct ExcerptPlan: Hashable, Sendable {
  /// Seconds of the recording before and after the shared stretch, where both files have them.
  package static let context = 1.0
  /// Longer excerpts are cut off here, in seconds of the recording.
  package static let longest = 20.0

  /// In the clip, in seconds.
  package let clip: TimeRange
  /// The same in the recording, in seconds.
  package let recording: TimeRange
  /// The shared stretch as far as it is shown, in the clip.
  package let sharedInClip: TimeRange
  /// The shared stretch as far as it is shown, in the recording.
  package let sharedInRecording: TimeRange
  /// What was done to the recording to make the clip.
  package let edit: Edit
  /// Whether the shared stretch goes on where the excerpt ends.
  package let isCutOff: Bool

  /// - Parameters:
  ///   - match: with ranges in the whole files.
  ///   - clipDuration: length of the clip in seconds, where it is known.
  ///   - recordingDuration: the same of the recording's file.
  /// - Throws: `ExcerptError.impossibleEdit`
  package init(
    _ match: Match, clipDuration: Double? = nil, recordingDuration: Double? = nil
  ) throws(ExcerptError) {
    let edit = match.edit
    let possible = 0.25...4.0
    guard possible.contains(edit.tempo), possible.contains(edit.pitch) else {
      throw .impossibleEdit(tempo: edit.tempo, pitch: edit.pitch)
    }
    let query = match.queryRange
    let reference = match.referenceRange
    let before = max(0, min(Self.context, query.start * edit.tempo, reference.start))
    // Both ends belong together; where rounding lets them differ, the shorter one counts.
    let whole = max(0.1, min(reference.duration, query.duration * edit.tempo))
    let shown = min(whole, Self.longest - 2 * Self.context)
    isCutOff = shown < whole - 0.05
    var after = Self.context
    if let clipDuration { after = min(after, max(0, clipDuration - query.start - shown / edit.tempo) * edit.tempo) }
    if let recordingDuration { after = min(after, max(0, recordingDuration - reference.start - shown)) }
    self.edit = edit
    sharedInRecording = TimeRange(start: reference.start, stop: reference.start + shown)
    sharedInClip = TimeRange(start: query.start, stop: query.start + shown / edit.tempo)
    recording = TimeRange(start: reference.start - before, stop: reference.start + shown + after)
    clip = TimeRange(
      start: max(0, query.start - before / edit.tempo), stop: query.start + (shown + after) / edit.tempo)
  }
}
