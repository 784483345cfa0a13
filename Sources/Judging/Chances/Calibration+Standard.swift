extension Calibration {
  /// What was measured on sound that is not the user's, for indexes that were not calibrated.
  ///
  /// - Parameters:
  ///   - recordings: how many the index has.
  ///   - small: with fewer, an index has no tail of its own to speak of.
  /// - Returns: constants for indexes of this size.
  package static func standard(recordings: Int, small: Int) -> Calibration {
    recordings < small ? few : recordings < largeIndex ? some : many
  }

  /// For indexes of many recordings: fitted on 1,200 clips (10 s; music, speech, ambience, effects; as they are,
  /// re-encoded, edited or under noise) against 519 recordings, 8.4 hours, that do not carry them. Fitted by
  /// hand to how often E-values of an earlier fit, which claimed too much, were found; and so is `beside`.
  package static let many = Calibration(
    unedited: Law(location: 1.071, scale: 0.392), edited: Law(location: 1.132, scale: 0.666), clips: 1200,
    recordings: 519)
  /// From so many recordings on, the strangers show well what chance does.
  private static let largeIndex = 300

  /// For indexes of some recordings, of which the second to fifth best tell less of what the best may do: fitted on 60
  /// stretches against 75 recordings of 0.6 hours; for edits the law of many recordings, which asks for more.
  package static let some = Calibration(
    unedited: Law(location: 1.45, scale: 0.423), edited: Law(location: 1.132, scale: 0.666), clips: 60, recordings: 75)

  /// For indexes of few recordings: laws that were found on the same stretches, moved by what fewer recordings give
  /// chance.
  package static let few = Calibration(
    unedited: Law(location: 1.19, scale: 0.423), edited: Law(location: 0.93, scale: 0.595),
    local: Law(location: 2.5, scale: 1.28), clips: 190, recordings: 1)

  /// For score over dispersion: of 1,200 clips that no recording carries, music against music of the same beat stood out
  /// by up to 14 tails with at most 4.4 dispersions; 267 faint true matches had 7.2 and more. See `many`.
  public static let beside = Law(location: 2.703, scale: 0.672)
}
