private import Foundation

/// How often chance gives which score: measured on clips that no recording carries, in units of each clip's own tail.
public struct Calibration: Hashable, Sendable, Codable {
  /// The number of matches that chance gives a clip, as it falls with the score.
  public struct Law: Hashable, Sendable, Codable {
    /// Score over tail at which chance gives one match a clip.
    public var location: Double
    /// By how much score over tail grows while chance falls by the factor e; positive.
    public var scale: Double

    /// - Parameters:
    ///   - location: score over tail at which chance gives one match a clip.
    ///   - scale: by how much it grows while chance falls by the factor e; positive.
    public init(location: Double, scale: Double) {
      self.location = location
      self.scale = scale
    }

    /// Natural logarithm of the number of matches at least this good that chance gives a clip.
    func logarithm(ofExpected ratio: Double) -> Double { (location - ratio) / scale }
  }

  /// For recordings as they are.
  public var unedited: Law
  /// For all edits together.
  public var edited: Law
  /// For score over dispersion; of this and the law above that applies, the one that allows chance more is believed.
  public var local: Law
  /// On how many clips that no recording carries it was fitted.
  public var clips: Int
  /// How many recordings they were held against.
  public var recordings: Int

  /// - Parameters:
  ///   - unedited: for recordings as they are.
  ///   - edited: for all edits together.
  ///   - local: for score over dispersion.
  ///   - clips: on how many clips that no recording carries it was fitted.
  ///   - recordings: how many recordings they were held against.
  public init(unedited: Law, edited: Law, local: Law = Calibration.beside, clips: Int, recordings: Int) {
    self.local = local
    self.unedited = unedited
    self.edited = edited
    self.clips = clips
    self.recordings = recordings
  }

  /// Whether the constants can be what was measured: whoever made the index may have written anything.
  public var isSound: Bool {
    [unedited, edited, local].allSatisfy { (0...20).contains($0.location) && (0.05...20).contains($0.scale) }
      && recordings > 0 && clips >= Calibration.fewestClips
  }

  /// How many matches of at least this score chance alone gives a clip, as far as its tail tells.
  ///
  /// - Parameters:
  ///   - score: an alignment's, at least 0.
  ///   - tail: the clip's, among alignments of the same kind; positive.
  ///   - isSwept: whether the alignment was found among edits.
  /// - Returns: at least 1e-300.
  func eValue(score: Double, tail: Double, isSwept: Bool) -> Double {
    Self.eValue(ofLogarithm: (isSwept ? edited : unedited).logarithm(ofExpected: score / tail))
  }

  private static func eValue(ofLogarithm logarithm: Double) -> Double {
    // Two kinds of alignments are two chances.
    max(min(2 * exp(logarithm), 1e9), 1e-300)
  }

  /// No clip has such a score by chance, whatever it has in common with a recording: the best of strangers reach some 35.
  static let doubtlessScore = 80.0

  /// How many matches at least as good as an alignment chance alone gives a clip.
  ///
  /// - Parameters:
  ///   - alignment: what is judged.
  ///   - tail: the clip's, among alignments of the same kind; positive.
  /// - Returns: at least 1e-300.
  func eValue(_ alignment: Alignment, tail: Double) -> Double {
    Self.eValue(ofLogarithm: logarithm(ofExpected: alignment, tail: tail))
  }

  /// The same as a natural logarithm, for one kind of alignments: it tells alignments apart of which chance gives none.
  func logarithm(ofExpected alignment: Alignment, tail: Double) -> Double {
    let byTail = (alignment.isSwept ? edited : unedited).logarithm(ofExpected: alignment.score / tail)
    guard alignment.score < Self.doubtlessScore else { return byTail }
    // Other recordings and decoys may miss what this clip and this recording have in common: a beat, or a key. Then the
    // clip hits as well a little beside the right offset, now more, now less.
    return max(byTail, local.logarithm(ofExpected: alignment.score / alignment.dispersion))
  }

  /// The score that has an E-value.
  ///
  /// - Parameters:
  ///   - eValue: positive.
  ///   - tail: the clip's, positive.
  ///   - alignment: says which kind of score, and how much hits vary.
  /// - Returns: at least 0.
  func score(ofEValue eValue: Double, tail: Double, like alignment: Alignment) -> Double {
    func score(_ law: Law, unit: Double) -> Double { unit * (law.location - law.scale * log(eValue / 2)) }
    let byTail = score(alignment.isSwept ? edited : unedited, unit: tail)
    return max(0, byTail, min(score(local, unit: alignment.dispersion), Self.doubtlessScore))
  }
}

extension Calibration {
  /// What was measured on sound that is not the user's, for indexes that were not calibrated.
  ///
  /// - Parameters:
  ///   - recordings: how many the index has; a small one has no tail of its own to speak of.
  ///   - parameters: say what is small.
  /// - Returns: constants for indexes of this size.
  static func standard(recordings: Int, parameters: SearchParameters) -> Calibration {
    recordings < parameters.smallIndex ? few : recordings < largeIndex ? some : many
  }

  /// For indexes of many recordings: fitted on 1,200 clips (10 s; music, speech, ambience, effects; as they are,
  /// re-encoded, edited or under noise) against 519 recordings, 8.4 hours, that do not carry them. Fitted by
  /// hand to how often E-values of an earlier fit, which claimed too much, were found; and so is `beside`.
  static let many = Calibration(
    unedited: Law(location: 1.071, scale: 0.392), edited: Law(location: 1.132, scale: 0.666), clips: 1200,
    recordings: 519)
  /// From so many recordings on, the strangers show well what chance does.
  private static let largeIndex = 300

  /// For indexes of some recordings, of which the second to fifth best tell less of what the best may do: fitted on 60
  /// stretches against 75 recordings of 0.6 hours; for edits the law of many recordings, which asks for more.
  static let some = Calibration(
    unedited: Law(location: 1.45, scale: 0.423), edited: Law(location: 1.132, scale: 0.666), clips: 60, recordings: 75)

  /// For indexes of few recordings: laws that were found on the same stretches, moved by what fewer recordings give
  /// chance.
  static let few = Calibration(
    unedited: Law(location: 1.19, scale: 0.423), edited: Law(location: 0.93, scale: 0.595),
    local: Law(location: 2.5, scale: 1.28), clips: 190, recordings: 1)

  /// For score over dispersion: of 1,200 clips that no recording carries, music against music of the same beat stood out
  /// by up to 14 tails with at most 4.4 dispersions; 267 faint true matches had 7.2 and more. See `many`.
  public static let beside = Law(location: 2.703, scale: 0.672)
}
