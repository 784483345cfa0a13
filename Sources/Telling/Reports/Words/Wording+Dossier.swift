import Assessments
import Audio
internal import Chances
import Foundation
import Matching
internal import Words

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
    case .notEnoughPicture: "not enough picture"
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
    return "\(sound) existed at least \(Count(days, "day")) before this post"
  }

  /// The arithmetic of the dates in words.
  static func dates(_ report: MatchReport) -> String {
    if let age = report.assessment.age { return sentence(existedBefore(age, isSure: isSure(report.match))) }
    let known = dates(report.assessment).map { "What is known: \($0)." } ?? "No date is known."
    return known + " From this no age of the sound follows."
  }

  /// How much a match can carry and what that rests on, in words before numbers.
  static func rests(_ match: Match, calibrated: Bool, index: IndexSize) -> String {
    let peaks =
      "\(match.matchCount) spectral peaks on one another in \(Numeral.fixed(match.matchedSeconds, places: 1)) s"
    let power = Numeral.power(match.eValue).map { " (E \($0))" } ?? ""
    let doubts = match.reservations.isEmpty ? "" : " With reservations: \(reserved(match.reservations))."
    return "\(sentence("the match is \(match.strength.rawValue)"))\(doubts) It rests on \(peaks): "
      + chance(match.eValue, calibrated: calibrated, index: index) + power + "."
  }

  /// One of several matches in a line: since when, where, how changed, how much it can carry.
  static func carrier(_ place: Int, of report: ClipReport) -> String {
    let found = report.matches[place]
    let date = found.eventDate.map { "event \($0)" } ?? found.publishedAt.map { "published \($0)" }
    let range = found.match.queryRange
    let role = place == report.earliest && report.carrierCount > 1 ? earliest : nil
    return [
      date, "\(clock(range.start)) – \(clock(range.stop)) of the clip",
      isEdited(found.match.edit) ? edit(found.match.edit) : "at the recording's speed and pitch",
      found.match.strength.rawValue, report.isFainterEarlier(place) ? fainterEarlier : role,
    ].compactMap(\.self).joined(separator: "; ")
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

  private static func isEdited(_ edit: Edit) -> Bool { abs(edit.tempo - 1) > 5e-4 || abs(edit.pitch - 1) > 5e-4 }

  /// What was done to the clip's excerpt so that an ear can compare; `nil` for nothing.
  static func broughtBack(_ edit: Edit) -> String? {
    isEdited(edit)
      ? "brought back to the recording's speed and pitch (in the clip it \(self.edit(edit)))" : nil
  }

  /// That a long excerpt is not all of it.
  static func cutOff(_ seconds: Double) -> String {
    "The shared stretch is longer than what is shown here: excerpts end after \(Numeral.fixed(seconds, places: 1)) s."
  }

  /// That a match has a card only.
  static func noExhibit(most: Int) -> String {
    "No excerpts: of a clip only the \(Count(most, "first match has", "first matches have")) them."
  }

  /// How to use a command without folders.
  static let publishedCommand = """
    Run where the clip, the index and the files of posts lie; the digests on this page tell whether they are the same.
    """

  /// That nobody knows how the answer was asked for.
  static let noCommand = "The results do not say with which options the clip was checked."

  /// That nobody wanted any.
  static let withoutExhibits = "This page was made without excerpts; a dossier of this match alone has them."

  /// Where the picture is that a small one stands for.
  static let wholePicture = "The whole picture, with the shared peaks ringed, is the file behind it."

  /// How to read the picture.
  static let picture = """
    Both spectrograms over the same stretch of sound, time to the right, frequency upwards, the louder the darker. Rings \
    are spectral peaks that both share; between the dashed lines lies the shared stretch.
    """
}

extension Wording {
  /// What of the results a page shows; `nil` for all.
  ///
  /// - Parameters:
  ///   - shown: how many clips.
  ///   - all: of how many.
  ///   - findings: of which findings only.
  ///   - matches: how many matches the clip has of which one is shown.
  /// - Returns: a sentence, or two.
  package static func selection(shown: Int, of all: Int, findings: [String], matches: Int?) -> String? {
    let few = all == 1 ? "" : " It is one of \(Count(all, "clip")) that were checked."
    switch matches {
    case 1: return "This page is about the only match of a clip." + few
    case let matches?: return "This page is about one of the \(Count(matches, "match", "matches")) of a clip." + few
    case nil where findings.isEmpty && shown == all: return nil
    case nil:
      let which = findings.isEmpty ? "" : ", those with the finding \(findings.joined(separator: " or "))"
      return "This page is about \(shown) of \(Count(all, "clip that was", "clips that were")) checked\(which)."
    }
  }

  /// What is known of the sound that a clip shares, for a draft: of each match a clause, in their order.
  static func context(_ reports: [MatchReport]) -> String {
    "Draft, to be checked: " + reports.map(context).joined(separator: "; ") + "."
  }

  private static func context(_ report: MatchReport) -> String {
    let facts = [report.title ?? report.recording, report.eventPlace, report.eventDate.map { "\($0)" }]
    let sound = facts.compactMap(\.self).joined(separator: ", ")
    let stretch = "\(clock(report.match.queryRange.start)) - \(clock(report.match.queryRange.stop))"
    let age = age(report).map { ", and \($0)" } ?? ""
    return finding(report.match, stretch: stretch, recording: "\"\(sound)\"") + age
  }
}
