import Audio
import Catalogues
import Claims
import Dates
import Events
import Matching
import Reports

/// Reports to write down, with hand-chosen figures.
enum Samples {
  static let index = IndexSize(recordings: 12, seconds: 26640)

  static let event = Event(
    id: "beirut-2020", title: "Explosion in the port of Beirut", date: date("2020-08-04"), place: "Beirut",
    country: "Lebanon", names: ["Beirut", "Бейрут"])

  static func date(_ text: String) -> Moment {
    guard let moment = Moment(text) else { preconditionFailure("not a date: \(text)") }
    return moment
  }

  static func claim(_ caption: String?) -> Claim {
    var claim = Claim(source: "clips/a.info.json", extractorKey: "TikTok", account: "handle", postID: "7068")
    claim.webpageURL = "https://example.org/7068"
    claim.posted = Moment("2022-02-24T03:00:00Z")
    claim.retrieved = Moment("2022-02-24T04:00:00Z")
    claim.caption = caption
    return claim
  }

  static func recording(_ name: String, event: String? = nil, title: String? = nil) -> Recording {
    Recording(
      name: name, path: name, sha256: String(repeating: "ab", count: 32), duration: 81, usableSeconds: 80.5,
      peakCount: 2400, landmarkCount: 6000, event: event, title: title, tags: [:])
  }

  static func match(
    eValue: Double = 1e-70, edit: Edit = .identity, runnerUp: Int? = 1, margin: Double = 61
  ) -> Match {
    Match(
      recording: 0, queryRange: TimeRange(start: 0, stop: 9.8), referenceRange: TimeRange(start: 5.6004, stop: 75.36),
      edit: edit, matchCount: 212, score: 88.1, eValue: eValue, runnerUp: runnerUp, margin: margin,
      queryMatchedPercent: 97.96, referenceMatchedPercent: 12.1)
  }

  static func matched(caption: String?) -> ClipReport {
    let first = MatchReport(
      match: match(), recording: recording("ref/balcony.wav", event: "beirut-2020"), event: event,
      runnerUp: "ref/other.wav", claim: claim(caption))
    let second = MatchReport(
      match: match(eValue: 0.00025, edit: Edit(tempo: 1.1, pitch: 1.1), runnerUp: nil, margin: 88.1),
      recording: recording("ref/copy.wav"), claim: claim(caption))
    return ClipReport(
      file: "clips/a.mp4", sha256: String(repeating: "0f", count: 32), status: .matched, duration: 10.0004,
      usableSeconds: 9.9, claim: claim(caption), profile: "p1", indexDigest: "d1g", index: index,
      matches: [first, second])
  }

  static let stranger = ClipReport(
    file: "clips/b.mp4", sha256: "00", status: .noMatch, warnings: ["cut off after 3.0 s"], duration: 3,
    usableSeconds: 2.95,
    profile: "p1", indexDigest: "d1g", calibrated: true, index: index)

  static let silent = ClipReport(
    file: "clips/c.mp4", sha256: "01", status: .notEnoughSound, duration: 12, usableSeconds: 0.4, reason: "silence",
    profile: "p1", indexDigest: "d1g", index: index)

  static let failed = ClipReport(
    file: "clips/d.mp4", status: .error, error: "expected audio, found a text file", profile: "p1", indexDigest: "d1g",
    index: index)

  static let all = [matched(caption: "Ukraine, today"), stranger, silent, failed]

  /// The whole report of some clips.
  static func written(_ reports: [ClipReport], _ format: ReportFormat) -> String {
    var writer = ReportWriter(format: format)
    var text = ""
    for report in reports { text += writer.append(report) }
    return text + writer.finish()
  }

  /// A reader of CSV, for these tests: every cell as RFC 4180 says it.
  static func rows(_ table: String) -> [[String]] {
    var rows: [[String]] = []
    var row = [""]
    var isQuoted = false
    var last: Unicode.Scalar?
    for scalar in table.unicodeScalars {
      defer { last = scalar }
      switch scalar {
      case "\"":
        if !isQuoted, last == "\"" { row[row.count - 1].unicodeScalars.append(scalar) }
        isQuoted.toggle()
      case _ where isQuoted: row[row.count - 1].unicodeScalars.append(scalar)
      case ",": row.append("")
      case "\r": break
      case "\n":
        rows.append(row)
        row = [""]
      default: row[row.count - 1].unicodeScalars.append(scalar)
      }
    }
    return rows
  }
}
