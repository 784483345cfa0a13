import Assessments
import Chances
import Claims
import Events
import Matching
import TestSupport
import Testing

@testable import Reports

/// Of a weak or reserved match nothing is said that could accuse anybody, in any format.
@Suite struct StrengthWordingTests {
  private func report(
    eValue: Double = 1e-70, reservations: [Reservation] = [], caption: String? = "Ukraine, today"
  ) -> ClipReport {
    var match = Samples.match(eValue: eValue)
    match.reservations = reservations
    let found = MatchReport(
      match: match, recording: Samples.recording("ref/balcony.wav", event: "beirut-2020"), event: Samples.event,
      claim: Samples.claim(caption))
    return ClipReport(
      file: "clips/a.mp4", sha256: String(repeating: "0f", count: 32), status: .matched, duration: 10,
      usableSeconds: 9.9, claim: Samples.claim(caption), profile: "p1", indexDigest: "d1g", index: Samples.index,
      matches: [found])
  }

  private func page(_ report: ClipReport) -> String {
    let dossier = Dossier([report], method: Dossier.Method(version: "1"))
    return dossier.head + dossier.section(0, exhibits: []) + dossier.tail
  }

  private static let doubtful: [(Double, [Reservation])] =
    [(0.0005, []), (1.1e-5, [])] + Reservation.allCases.map { (1e-70, [$0]) } + [(0.0005, [.short, .tonal])]

  @Test(arguments: doubtful)
  func `no sentence says that it is the same recording`(eValue: Double, reservations: [Reservation]) {
    let doubtful = report(eValue: eValue, reservations: reservations)
    let scope = "A match shows that two files contain the same recording."
    for text in [
      Samples.written([doubtful], .text), page(doubtful), MediaReview.text([doubtful]),
      Samples.written([doubtful], .ndjson),
    ] {
      #expect(!text.replacing(scope, with: "").contains("same recording"), "\(text)")
      #expect(!text.contains("recycled:") && !text.contains("\"recycled\""))
    }
    let text = Samples.written([doubtful], .text)
    #expect(text.contains(Wording.doubt) && text.contains("predates-post"))
    #expect(text.contains(eValue > 1e-5 ? "the match is weak" : "the match is under reservation"))
    for reservation in reservations { #expect(text.contains(reservation.rawValue.replacing("-", with: " "))) }
    #expect(!text.contains("the sound existed"))
  }

  @Test func `of a strong one all is said`() {
    let sure = report()
    #expect(page(sure).contains("is the same recording as this recording"))
    #expect(MediaReview.text([sure]).contains("is the same recording as"))
    #expect(!Samples.written([sure], .text).contains(Wording.doubt))
    #expect(sure.matches[0].assessment.outcome == .recycled)
  }

  @Test(
    arguments: [
      (1e-70, [], "strong", ""), (1e-70, [Reservation.quiet, .syntheticVoice], "strong", "quiet | synthetic-voice"),
      (0.0005, [.tonal], "weak", "tonal"), (1e-6, [], "fair", ""),
    ] as [(Double, [Reservation], String, String)])
  func `strength and reservations are read back as they were written`(
    eValue: Double, reservations: [Reservation], strength: String, cell: String
  ) throws {
    let given = report(eValue: eValue, reservations: reservations)
    let json = ClipJSON.value(given).text
    #expect(json.contains("\"strength\": \"\(strength)\""))
    let read = try ClipReader.report(json, index: Samples.index) { _, _ in nil }
    #expect(read.matches[0].match.reservations == reservations && read.matches[0].match.strength.rawValue == strength)
    #expect(ClipJSON.value(read).text == json)
    let quoted = cell.contains(" ") ? "\"\(cell)\"" : cell
    #expect(Samples.written([given], .csv).contains(",\(strength),\(quoted),"))
    #expect(throws: ResultsProblem.self) {
      try ClipReader.report(json.replacing("\"reservations\": [", with: "\"reservations\": [\"x\"")) { _, _ in nil }
    }
  }

  @Test func `results that state more than this version would say less`() throws {
    let json = ClipJSON.value(report()).text
    for (from, to) in [("1e-70", "0.0005"), ("Ukraine, today", "Ukraine… https://t.co/a"), ("\"whole\"", "\"cut\"")] {
      let read = try ClipReader.report(json.replacing(from, with: to)) { _, _ in nil }
      #expect(read.matches[0].assessment.outcome == (to.contains("t.co") ? .recycled : .predatesPost))
    }
    let old = json.replacing(", \"caption_state\": \"whole\", \"other_text\": []", with: "")
      .replacing("Ukraine, today", with: "Ukraine… https://t.co/a")
    #expect(try ClipReader.report(old) { _, _ in nil }.matches[0].assessment.outcome == .predatesPost)
  }

  @Test func `a dossier shows what the caption was held against`() {
    let text = page(report())
    #expect(text.contains("What the caption was held against") && text.contains("Beirut, Бейрут"))
    #expect(text.contains("Explosion in the port of Beirut") && text.contains(">2020<"))
    #expect(text.contains("the whole caption. None of these is in it."))
    let cut = page(report(caption: "Heard from the balcony… https://t.co/a"))
    #expect(cut.contains("Caption, cut off") && cut.contains("the beginning of the caption, which is cut off"))
    #expect(cut.contains("the caption is cut off (it ends in"))
    var claim = Samples.claim("Ukraine")
    claim.otherText = ["<b>Beirut</b> 2020"]
    var other = report()
    other.claim = claim
    other.matches[0].assessment = Assessment(
      claim: claim, recording: Samples.recording("r", event: "beirut-2020"), event: Samples.event)
    let elsewhere = page(other)
    #expect(
      elsewhere.contains("&lt;b&gt;Beirut") && elsewhere.contains("The post, beside its caption, names the event"))
  }
}
