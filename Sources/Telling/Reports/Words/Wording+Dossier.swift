import Assessments
import Audio
import Foundation
import Matching

/// What a dossier says besides.
extension Wording {
  /// What came of a clip, in two words.
  static func status(_ report: ClipReport) -> String {
    report.status == .noMatch && report.index.file != nil ? "nothing in common found" : status(report.status)
  }

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
  static func outcome(_ assessment: Assessment) -> String {
    assessment.outcome.rawValue.replacing("-", with: " ")
  }

  /// The first sentences about a match.
  static func lead(_ report: MatchReport) -> String {
    let match = report.match
    let stretch = "\(clock(match.queryRange.start)) – \(clock(match.queryRange.stop))"
    let reason = reason(report.assessment)
    let dates = age(report).map { " " + sentence($0) } ?? ""
    return sentence(reason) + dates + " "
      + sentence(finding(match, stretch: stretch, recording: "this recording"))
  }

  static func sentence(_ words: String) -> String { words.prefix(1).uppercased() + words.dropFirst() + "." }

  private static func age(_ report: MatchReport) -> String? {
    guard let days = report.daysBeforePost, days > 0 else { return nil }
    let sound = isSure(report.match) ? "the sound" : "the recording"
    return "\(sound) existed at least \(days) \(days == 1 ? "day" : "days") before this post"
  }

  /// The arithmetic of the dates in words.
  static func dates(_ report: MatchReport) -> String {
    if let age = report.assessment.age { return sentence(existedBefore(age, isSure: isSure(report.match))) }
    let known = dates(report.assessment).map { "What is known: \($0)." } ?? "No date is known."
    return known + " From this no age of the sound follows."
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

  /// How to use a command without folders.
  static let publishedCommand = """
    Run where the clip, the index and the files of posts lie; the digests above tell whether they are the same.
    """

  /// That nobody knows how the answer was asked for.
  static let noCommand = "The results do not say with which options the clip was checked."

  /// How to read the picture.
  static let picture = """
    Both spectrograms over the same stretch of sound, time to the right, frequency upwards, the louder the darker. Rings \
    are spectral peaks that both share; between the dashed lines lies the shared stretch.
    """
}

extension Wording {
  /// What is known of the sound that a clip shares, in one sentence of a draft.
  static func context(_ report: MatchReport) -> String {
    let facts = [report.title ?? report.recording, report.eventPlace, report.eventDate.map { "\($0)" }]
    let sound = facts.compactMap(\.self).joined(separator: ", ")
    let stretch = "\(clock(report.match.queryRange.start)) - \(clock(report.match.queryRange.stop))"
    let age = age(report).map { "; \($0)" } ?? ""
    return "Draft, to be checked: \(finding(report.match, stretch: stretch, recording: "\"\(sound)\""))\(age)."
  }
}
