import Assessments
import Audio
import Catalogues
import Claims
import Dates
import Events
import Foundation
import Matching
import TestSupport
import Testing

@testable import Reports

@Suite struct WordingTests {
  @Test(arguments: [
    (0.0, "00:00.0"), (9.84, "00:09.8"), (59.96, "01:00.0"), (75.36, "01:15.4"), (3599.99, "1:00:00.0"),
    (36610.5, "10:10:10.5"), (-0.2, "-00:00.2"), (-0.01, "00:00.0"), (.nan, "?"), (.infinity, "?"), (1e300, "?"),
  ])
  func `clocks`(seconds: Double, text: String) {
    #expect(Wording.clock(seconds) == text)
  }

  @Test(arguments: [
    (0.0, "0 seconds"), (0.04, "0.0 seconds"), (59.94, "59.9 seconds"), (59.96, "1.0 minutes"), (90, "1.5 minutes"),
    (3596, "59.9 minutes"), (3599, "1.00 hours"), (26640, "7.40 hours"), (36_000, "10.0 hours"), (.nan, "0 seconds"),
  ])
  func `lengths are in the unit that fits`(seconds: Double, text: String) {
    #expect(Wording.length(seconds) == text)
  }

  @Test func `a near miss is told as one, and survives being written down`() throws {
    var report = Samples.stranger
    report.nearest = [NearMiss(Samples.match(eValue: 0.04), recording: "ref/\u{202E}x.wav", title: nil)]
    let text = Samples.written([report], .text)
    #expect(
      text.contains(
        "\n  near miss, not a match: ref/\\u{202E}x.wav, 00:00.0 - 00:09.8 of the clip; chance alone would give a match "
          + "this good about once in 25 searches of this index, which is too often to call it one\n"))
    #expect(text.hasPrefix("clips/b.mp4: no match in this index"))
    let json = Samples.written([report], .ndjson)
    #expect(json.contains(#""matches": [], "nearest": [{"recording": "ref/"#) && !json.contains("assessment"))
    var read = try ClipReader.report(json) { _, _ in nil }
    // They are read back as they were written, to a thousandth of a second.
    #expect(abs((read.nearest.first?.referenceRange.start ?? 0) - 5.6) < 0.001)
    read.nearest[0].referenceRange = report.nearest[0].referenceRange
    #expect(read.nearest == report.nearest)
  }

  @Test func `stretches are no recordings`() {
    var report = Samples.matched(caption: nil)
    #expect(Wording.outcome(report) == "matches 2 recordings")
    report.matches += [report.matches[0], report.matches[0]]
    #expect(Wording.outcome(report) == "matches 2 recordings, 4 stretches")
    report.matches = [report.matches[0], report.matches[0]]
    #expect(Wording.outcome(report) == "matches 1 recording, 2 stretches")
    report.matches.removeLast()
    #expect(Wording.outcome(report) == "matches 1 recording")
    report.index.file = "b.mp4"
    #expect(Wording.outcome(report) == "shares 1 stretch of sound with b.mp4")
  }

  @Test(arguments: [
    (1.0, 1.0, "none: speed and pitch are the recording's"),
    (1.0001, 0.9999, "none: speed and pitch are the recording's"),
    (1.1, 1.1, "runs 10.0 % faster, sounds 1.65 semitones higher"),
    (0.75, 0.75, "runs 25.0 % slower, sounds 4.98 semitones lower"), (1.25, 1, "runs 25.0 % faster, pitch unchanged"),
    (1, 2, "sounds 12.00 semitones higher, speed unchanged"), (0, 1, "not known"), (.nan, 1, "not known"),
    (1, .infinity, "not known"),
  ])
  func `edits`(tempo: Double, pitch: Double, text: String) {
    #expect(Wording.edit(Edit(tempo: tempo, pitch: pitch)) == text)
  }

  @Test(arguments: [
    (0.0, "less than once in 10³⁰⁰ searches"), (1e-300, "less than once in 10³⁰⁰ searches"),
    (1.1e-12, "about once in 10¹¹ searches"), (1e-6, "about once in 10⁶ searches"),
    (0.00001, "about once in 100,000 searches"), (0.001, "about once in 1,000 searches"),
    (0.0003, "about once in 3,300 searches"), (0.3, "about once in 3 searches"),
    (0.5, "about 0.5 times in every search"),
    (40, "about 40.0 times in every search"), (.infinity, "about 1000000000.0 times in every search"),
  ])
  func `E-values`(eValue: Double, often: String) {
    let sentence = "chance alone would give a match this good \(often) of this index"
    #expect(Wording.chance(eValue, calibrated: true) == sentence)
    if eValue > 1e-9 {
      #expect(Wording.chance(eValue, calibrated: false) == sentence + " (provisional: not calibrated on this index)")
    }
    #expect(!Wording.chance(.nan, calibrated: true).contains("once"))
  }

  @Test(arguments: [0.0, 1e-300, 1e-70, 1e-9]) func `no provisional figure claims more than one in 10⁹`(eValue: Double)
  {
    #expect(
      Wording.chance(eValue, calibrated: false)
        == "chance alone would give a match this good less than once in 10⁹ searches of this index "
        + "(provisional: not calibrated on this index)")
  }

  private func assessed(
    _ posted: String?, _ event: String? = "2020-08-04", published: String? = nil, caption: String? = "Ukraine"
  ) -> Assessment {
    var known = Samples.event
    known.date = event.map(Samples.date) ?? known.date
    return Assessment(
      posted: posted.map(Samples.date), caption: caption, publishedAt: published.map(Samples.date),
      event: event == nil ? nil : known)
  }

  @Test func `days`() throws {
    let days = try #require(assessed("2022-02-24").age)
    #expect(
      Wording.existedBefore(days)
        == "the sound existed at least 569 days before this post (event 2020-08-04, post 2022-02-24, in calendar days)")
    let day = try #require(assessed("2022-02-24", nil, published: "2022-02-22T20:00:00Z").age)
    #expect(
      Wording.existedBefore(day) == "the sound existed at least 1 day before this post "
        + "(recording published 2022-02-22T20:00:00Z, post 2022-02-24, in whole days)")
  }

  @Test func `every outcome has its words`() {
    let all = [
      assessed(nil), assessed("2022-02-24", nil), assessed("2020-08-04"), assessed("2019-08-04"),
      assessed("2022-02-24", caption: "Бейрута"), assessed("2022-02-24", caption: "2020"),
      assessed("2022-02-24", caption: Samples.event.title), assessed("2022-02-24", caption: nil),
      assessed("2022-02-24"),
    ]
    #expect(Set(all.map(\.outcome)) == Set(Assessment.Outcome.allCases))
    #expect(
      all.map(Wording.assessment) == [
        "undated: the date of the post is not known",
        "undated: neither the date of the event nor that of the recording is known",
        "contemporary: the post and the sound are of the same time, as far as their dates are known",
        "earlier-than-reference: the post is older than the recording's dates say; they need another look",
        "acknowledged: the caption names the event by a name: \"Бейрута\" (Бейрут)",
        "acknowledged: the caption names the event's year: \"2020\"",
        "acknowledged: the caption names the event by a name: \"Beirut\"",
        "predates-post: the sound is older than the post, and no caption is known to hold against it",
        "recycled: the sound is older than the post, and the caption names neither the event nor its place",
      ])
    #expect(
      Wording.assessment(assessed("2022-02-24", nil, published: "2020"))
        == "predates-post: the sound is older than the post, and of no event whose names could be looked for in the caption"
    )
    #expect(Wording.dates(assessed(nil, "2020", published: "2021")) == "event 2020, recording published 2021")
    #expect(Wording.dates(assessed(nil, nil)) == nil)
  }

  @Test func `a hostile caption is shown, not obeyed`() {
    let text = Wording.assessment(assessed("2022-02-24", caption: "\u{202E}Bei\u{7}rut\u{1B}[2J"))
    #expect(text.unicodeScalars.allSatisfy { $0 != "\u{202E}" && $0 != "\u{7}" && $0 != "\u{1B}" })
  }

  @Test func `the older of two dates counts, and none where it may be younger`() throws {
    var recording = Samples.recording("r", event: "beirut-2020")
    let claim = Samples.claim(nil)
    func days(_ event: Event?, _ claim: Claim?) -> Int? {
      MatchReport(match: Samples.match(), recording: recording, event: event, claim: claim).daysBeforePost
    }
    #expect(days(nil, claim) == nil)
    #expect(days(Samples.event, nil) == nil)
    #expect(days(Samples.event, claim) == 569)
    recording.publishedAt = Moment("2021-02-24")
    #expect(days(nil, claim) == 365)
    #expect(days(Samples.event, claim) == 569)
    recording.publishedAt = Moment("2023-01-01")
    #expect(days(nil, claim) == nil)
    #expect(days(Samples.event, claim) == 569)
  }

  /// The program says what it measured; these words say more than anybody can measure.
  static let forbidden = [
    "fake", "proof", "prove", "original", "authentic", "genuine", "coordinated", "campaign", "probability", "guilty",
    "lie",
  ]

  /// Properties of schema.org, whose names are not ours.
  static let foreignNames: Set = [
    "mediaAuthenticityCategory", "originalMediaLink", "originalMediaContextDescription",
  ]

  /// Whether a word begins with one that is forbidden: "earlier" says nothing about lies.
  private static func holds(_ text: String, _ word: String) -> Bool {
    text.ranges(of: word).contains { range in
      guard range.lowerBound > text.startIndex else { return true }
      return !text[text.index(before: range.lowerBound)].isLetter
    }
  }

  @Test func `the forbidden words stand in no sentence`() throws {
    let room = Repository.path("Sources/Telling/Reports")
    let files = try FileManager.default.subpathsOfDirectory(atPath: room).filter { $0.hasSuffix(".swift") }.sorted()
    #expect(files.contains("Words/Wording.swift"))
    for file in files {
      let source = try String(contentsOfFile: room + "/" + file, encoding: .utf8)
      for line in source.split(separator: "\n") where !line.drop(while: { $0 == " " }).hasPrefix("//") {
        // Every second piece between quotation marks is a text; a line without any may be inside a longer text.
        let pieces = line.split(separator: "\"", omittingEmptySubsequences: false)
        let texts = pieces.count > 1 ? pieces.enumerated().filter { $0.offset % 2 == 1 }.map(\.element) : []
        let prose = pieces.count == 1 && line.hasSuffix("\\") ? [line] : []
        for word in Self.forbidden {
          for text in texts + prose where !Self.foreignNames.contains(String(text)) {
            #expect(!Self.holds(text.lowercased(), word), "\(file): \(text)")
          }
        }
      }
    }
    let written = Samples.written(Samples.all, .text).lowercased()
    for word in Self.forbidden { #expect(!Self.holds(written, word), "\(word)") }
  }

  @Test(arguments: [
    (12.3, 3, "12.3"), (0, 3, "0.0"), (5.6004, 3, "5.6"), (0.0005, 3, "0.001"), (-0.0004, 3, "0.0"),
    (-1.25, 3, "-1.25"),
    (99.96, 1, "100.0"), (1e17, 3, "1e+17"), (1.1, 5, "1.1"), (0.9999999, 5, "1.0"),
    (2.5, 0, "3.0"),
  ])
  func `rounded numbers`(value: Double, places: Int, text: String) {
    #expect(Numeral.text(value, places: places) == text)
  }

  @Test(arguments: [(12.3, 2, "12.30"), (2.5, 0, "3"), (-0.4, 0, "0"), (1e17, 0, "1e+17"), (.nan, 1, "?")])
  func `numbers of a column`(value: Double, places: Int, text: String) {
    #expect(Numeral.fixed(value, places: places) == text)
  }

  @Test(arguments: [
    (1e-70, "1e-70"), (2.3456e-70, "2.35e-70"), (0, "1e-300"), (-1, "1e-300"), (Double.leastNonzeroMagnitude, "1e-300"),
    (1e-300, "1e-300"),
    (9.999e-12, "1e-11"), (0.02, "0.02"), (123.456, "123.0"), (.infinity, "1e+300"), (9.996e-300, "1e-299"),
  ])
  func `E-values as numbers`(value: Double, text: String) {
    #expect(Numeral.eValue(value) == text)
    #expect(Numeral.eValue(.nan) == nil)
  }
}
