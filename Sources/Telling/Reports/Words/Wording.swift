internal import Audio
import Foundation
package import Matching
internal import Words

/// Every sentence that reports say to people, in one place, so that an editor can read them all.
///
/// They state what was measured. Whether a post is true, who made what, and what anybody meant, the program cannot
/// know and does not say.
package enum Wording {
  /// What a match shows and what it does not; every report ends with it.
  package static let scope = """
    A match shows that two files contain the same recording. It does not show where the pictures are from, who added \
    the sound or why, or whether the claimed event happened.
    """

  /// What is said besides where a match is weak or under reservation.
  package static let doubt = """
    Of a match that is weak or under reservation not even that is said: it is a reason to listen to both.
    """

  /// What matches show.
  ///
  /// - Parameter hasDoubts: whether one of them is weak or under reservation.
  /// - Returns: the sentences that every report ends with.
  package static func scope(hasDoubts: Bool) -> String { hasDoubts ? scope + " " + doubt : scope }

  /// The first line about a clip.
  package static func outcome(_ report: ClipReport) -> String {
    switch report.status {
    case .matched:
      let stretches = Count(report.matches.count, "stretch", "stretches")
      // One recording may be heard in several stretches of the clip.
      let carriers = report.carrierCount
      if let file = report.index.file {
        let seen = report.matches.count { $0.sight != nil }
        let shared = [(report.matches.count - seen, "sound"), (seen, "its pictures")].filter { $0.0 > 0 }
          .map { "\(Count($0.0, "stretch", "stretches")) of \($0.1)" }
        return "shares " + shared.joined(separator: " and ") + " with " + TerminalText.visible(file)
      }
      return "matches \(Count(carriers, "recording"))" + (report.matches.count > carriers ? ", \(stretches)" : "")
    case .noMatch: return noMatch(report.index)
    case .notEnoughSound: return notEnoughSound(usable: report.usableSeconds, reason: report.reason)
    case .notEnoughPicture:
      return "not enough picture to compare" + (report.reason.map { ": " + TerminalText.visible($0) } ?? "")
    case .error: return "could not be checked: " + TerminalText.visible(reason(report))
    }
  }

  /// Of several recordings that carry a sound, the one that is known to be the oldest.
  package static let earliest = "the earliest recording of this sound in this index"
  /// One that is older still, but a weak match.
  package static let fainterEarlier = "fainter, earlier"

  /// Why there is no answer, without the file's name, which stands before it.
  private static func reason(_ report: ClipReport) -> String {
    guard let reason = report.error else { return "no reason given" }
    let name = report.file + ": "
    return reason.hasPrefix(name) ? String(reason.dropFirst(name.count)) : reason
  }

  /// Nothing found, measured against what was searched.
  package static func noMatch(_ index: IndexSize) -> String {
    if let file = index.file {
      return "nothing in common found with \(TerminalText.visible(file)) (\(clock(index.seconds)))"
    }
    return "no match in this index"
      + (index.isKnown ? " (\(Count(index.recordings, "recording")), \(length(index.seconds)))" : "")
  }

  /// Too little to search for.
  package static func notEnoughSound(usable: Double?, reason: String?) -> String {
    let seconds = usable.map { " (\(Numeral.fixed($0, places: 1)) s can be used)" } ?? ""
    return "not enough sound to compare" + seconds + (reason.map { ": " + TerminalText.visible($0) } ?? "")
  }

  /// What was done to the sound on its way to the clip.
  package static func edit(_ edit: Edit) -> String {
    guard edit.tempo > 0, edit.pitch > 0, edit.tempo.isFinite, edit.pitch.isFinite else { return "not known" }
    let percent = (edit.tempo - 1) * 100
    let semitones = 12 * log2(edit.pitch)
    // What would be written as 0.0 % or 0.00 semitones is no change.
    let tempo =
      abs(percent) < 0.05
      ? nil : "runs \(Numeral.fixed(abs(percent), places: 1)) % \(percent > 0 ? "faster" : "slower")"
    let pitch =
      abs(semitones) < 0.005
      ? nil : "sounds \(Numeral.fixed(abs(semitones), places: 2)) semitones \(semitones > 0 ? "higher" : "lower")"
    switch (tempo, pitch) {
    case (nil, nil): return "none: speed and pitch are the recording's"
    case (let tempo?, nil): return tempo + ", pitch unchanged"
    case (nil, let pitch?): return pitch + ", speed unchanged"
    case (let tempo?, let pitch?): return tempo + ", " + pitch
    }
  }

  /// An E-value in words.
  ///
  /// - Parameters:
  ///   - eValue: of a match.
  ///   - calibrated: whether chance was measured on the index.
  ///   - index: what was searched.
  /// - Returns: one sentence.
  package static func chance(_ eValue: Double, calibrated: Bool, index: IndexSize = .unknown) -> String {
    guard eValue >= 0 else { return "how often chance would give a match this good is not known" }
    let isPair = index.file != nil
    let (search, searches) = isPair ? ("comparison", "comparisons of two such files") : ("search", "searches")
    let often =
      switch eValue {
      // Nobody has measured how far a provisional figure holds.
      case ...1e-9 where !calibrated: "less than once in \(Numeral.powerOfTen(9)) \(searches)"
      case ...Numeral.smallestEValue: "less than once in \(Numeral.powerOfTen(300)) \(searches)"
      // Rounded down (but for a Double's own rounding): the statement shall never be stronger than the number.
      case ...1e-6: "about once in \(Numeral.powerOfTen(Int((-log10(eValue)).rounded(.down)))) \(searches)"
      case ..<0.5: "about once in \(grouped((1 + 1e-9) / eValue)) \(searches)"
      default: "about \(Numeral.fixed(min(eValue, 1e9), places: 1)) times in every \(search)"
      }
    let sentence = "chance alone would give a match this good \(often)" + (isPair ? "" : " of this index")
    return calibrated
      ? sentence : sentence + " (provisional: not calibrated on \(isPair ? "these files" : "this index"))"
  }

  /// Which sound of each file it is, where that is not the mix of its only stream.
  package static func heardIn(_ match: Match) -> String? {
    let stream = "the clip's stream \(match.stream)"
    let other = "the recording's stream \(match.referenceStream)"
    let places = [
      channel(match.channel).map { "\($0) of \(stream)" } ?? (match.hasOtherStreams ? stream : nil),
      channel(match.referenceChannel).map { "\($0) of \(other)" } ?? (match.referenceHasOtherStreams ? other : nil),
    ].compactMap(\.self)
    return places.isEmpty ? nil : places.joined(separator: ", ")
  }

  /// Which of a clip's sounds it is, where that is not all.
  static func sound(of explanation: Explanation) -> String? {
    guard explanation.hasOthers else { return nil }
    let stream = "stream \(explanation.stream)"
    return channel(explanation.channel).map { "\($0) of \(stream)" } ?? stream
  }

  private static func channel(_ channel: SoundChannel) -> String? {
    switch channel {
    case .mix: nil
    case .left: "the left channel"
    case .right: "the right channel"
    case .difference: "the difference of left and right"
    }
  }

  /// What came near, and why it is no match.
  package static func nearMiss(_ near: NearMiss, in report: ClipReport) -> String {
    let recording = TerminalText.visible(near.recording)
    let name = near.title.map { "\(TerminalText.visible($0, limit: 300)) (\(recording))" } ?? recording
    return "\(name), \(clock(near.queryRange.start)) - \(clock(near.queryRange.stop)) of the clip; "
      + "\(chance(near.eValue, calibrated: report.calibrated, index: report.index)), which is too often to call it one"
  }

  /// The runner-up and how far it is behind.
  package static func runnerUp(_ name: String?, margin: Double) -> String {
    guard let name else { return "no other recording comes near" }
    return "\(TerminalText.visible(name)), \(Numeral.fixed(margin, places: 1)) behind in score"
  }

  /// How long something is, in the unit that a person would name: `42.0 seconds`, `7.5 minutes`, `7.40 hours`.
  package static func length(_ seconds: Double) -> String {
    guard seconds > 0 else { return "0 seconds" }
    // What would be written as 60.0 of the smaller unit is one of the larger.
    if seconds < 59.95 { return "\(Numeral.fixed(seconds, places: 1)) seconds" }
    if seconds < 3597 { return "\(Numeral.fixed(seconds / 60, places: 1)) minutes" }
    return "\(Numeral.fixed(seconds / 3600, places: seconds < 36000 ? 2 : 1)) hours"
  }

  /// `mm:ss.s`, from an hour on `h:mm:ss.s`.
  package static func clock(_ seconds: Double) -> String {
    guard seconds.isFinite, abs(seconds) < 1e12 else { return "?" }
    // Rounded before it is parted, so that 59.96 s become 01:00.0.
    let tenths = Int((abs(seconds) * 10).rounded())
    let (hours, minutes, rest) = (tenths / 36000, tenths / 600 % 60, tenths % 600)
    let text = "\(two(minutes)):\(two(rest / 10)).\(rest % 10)"
    return (seconds < 0 && tenths > 0 ? "-" : "") + (hours > 0 ? "\(hours):" : "") + text
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  /// Two significant digits, thousands parted by commas: `1,200`.
  private static func grouped(_ value: Double) -> String {
    var step = 1.0
    while value / step >= 100 { step *= 10 }
    var digits = Array(String(Int((value / step).rounded(.down) * step)))
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: place)
      place -= 3
    }
    return String(digits)
  }
}
