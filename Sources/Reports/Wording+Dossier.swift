import Audio
import Foundation
import Matching
import Provenance

/// What a dossier says besides.
extension Wording {
  /// What came of a clip.
  static func status(_ status: ClipReport.Status) -> String {
    switch status {
    case .matched: "matched"
    case .noMatch: "no match in this index"
    case .notEnoughSound: "not enough sound"
    case .error: "error"
    }
  }

  /// DESIGN's word for what a match means, for people.
  static func assessment(_ word: String) -> String { word.replacing("-", with: " ") }

  /// The first sentence about a match.
  static func lead(_ report: MatchReport) -> String {
    let match = report.match
    let stretch = "\(clock(match.queryRange.start)) – \(clock(match.queryRange.stop))"
    let same = "The clip's sound from \(stretch) is the same recording as this one."
    guard let line = age(days: report.daysBeforePost) else { return same }
    return same + " " + line.prefix(1).uppercased() + line.dropFirst() + "."
  }

  private static func age(days: Int?) -> String? {
    guard let days, days > 0 else { return nil }
    return "the sound existed at least \(days) \(days == 1 ? "day" : "days") before this post"
  }

  /// The arithmetic of the dates in words.
  static func dates(_ report: MatchReport, posted: Moment?) -> String {
    let dates = [report.eventDate, report.publishedAt].compactMap(\.self)
    guard let posted, !dates.isEmpty else {
      return "There are not enough dates to hold against each other: "
        + (posted == nil ? "when the post was made is not known" : "neither the event nor the recording has a date")
        + "."
    }
    if let line = age(days: report.daysBeforePost) {
      let oldest = dates.min { $0.lastDay < $1.lastDay } ?? posted
      return "From \(oldest.coarsened(to: .day) ?? oldest) to \(posted.coarsened(to: .day) ?? posted), each at its "
        + "nearest to the other: \(line)."
    }
    return "The dates do not show that the sound is older than the post."
  }

  /// How many peaks, and how densely.
  static func peaks(_ match: Match) -> String {
    let density = Double(match.matchCount) / max(0.1, match.queryRange.duration)
    return
      "\(match.matchCount) spectral peaks on one another (\(Numeral.fixed(density, places: 1)) a second of the clip), "
      + "score \(Numeral.fixed(match.score, places: 1))"
  }

  /// Whether E-values were measured.
  static func calibration(_ isCalibrated: Bool) -> String {
    isCalibrated ? "measured on this index" : "provisional: not calibrated on this index"
  }

  /// What was done to the clip's excerpt so that an ear can compare; `nil` for nothing.
  static func broughtBack(_ edit: Edit) -> String? {
    abs(edit.tempo - 1) > 5e-4 || abs(edit.pitch - 1) > 5e-4
      ? "brought back to the recording's speed and pitch (in the clip it \(self.edit(edit)))" : nil
  }

  /// That a long excerpt is not all of it.
  static func cutOff(_ seconds: Double) -> String {
    "The shared stretch is longer than what is shown here: excerpts end after \(Numeral.fixed(seconds, places: 1)) s."
  }

  /// That a match has a card only.
  static func noExhibit(most: Int) -> String {
    "No excerpts: only the best \(most) matches of a clip have them."
  }

  /// How to read the picture.
  static let picture = """
    Both spectrograms over the same stretch of sound, time to the right, frequency upwards, the louder the darker. Rings \
    are spectral peaks that both share; between the dashed lines lies the shared stretch.
    """
}
