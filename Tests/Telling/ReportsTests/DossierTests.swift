import Audio
import Cases
import Catalogues
import Claims
import Events
import Foundation
import Matching
import Testing

@testable import Reports

@Suite("Dossier")
struct DossierTests {
  static let method = Dossier.Method(
    version: "1.2.3", commands: ["reheard check clips/a.mp4 --index ref.reheard"])

  static func page(
    _ reports: [ClipReport], decisions: [Decision] = [], exhibits: [Dossier.Exhibit] = []
  ) -> String {
    let reports = reports.map { report in
      var report = report
      report.attach(Dictionary(grouping: decisions, by: \.clip))
      return report
    }
    let dossier = Dossier(reports, method: method)
    return dossier.head + reports.indices.map { dossier.section($0, exhibits: exhibits) }.joined() + dossier.tail
  }

  /// The page without its own style and script, which hold markup and braces of our own.
  static func body(_ page: String) throws -> String {
    let start = try #require(page.range(of: "<body>"))
    let stop = try #require(page.range(of: "<script>"))
    return String(page[start.upperBound..<stop.lowerBound])
  }

  /// What a reader sees: without tags, with the five entities undone.
  static func text(_ page: String) throws -> String {
    try body(page).replacing(#/<[^>]*>/#, with: "\u{1}").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
      .replacing(#/\u{1}+/#, with: "|")
  }

  @Test("the card has what an editor needs")
  func card() throws {
    let text = try Self.text(Self.page([Samples.matched(caption: "Ukraine, today")]))
    for fact in [
      "Explosion in the port of Beirut", "2020-08-04", "Beirut, Lebanon", "00:00.0 – 00:09.8 (98.0 % of the clip)",
      "00:05.6 – 01:15.4 (12.1 % of the recording)", "matched|9.8 s", "212 spectral peaks", "E-value|10⁻⁷⁰",
      "ref/other.wav, 61.0 behind in score", "The sound existed at least 569 days before this post",
      "at least 569 days", "Ukraine, today", "7068", "handle", "TikTok", "https://example.org/7068",
      "2022-02-24 03:00:00 UTC", String(repeating: "0f", count: 32), String(repeating: "ab", count: 32),
      "reheard check clips/a.mp4 --index ref.reheard", "p1", "d1g",
      "runs 10.0 % faster, sounds 1.65 semitones higher", "provisional: not calibrated on this index",
    ] {
      #expect(text.contains(fact), "\(fact)")
    }
    for words in ["The match is strong. It rests on 212 spectral peaks", "(E 10⁻⁷⁰)"] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(text.components(separatedBy: "does not show where the pictures are from").count == 2)
  }

  @Test("every status has its words, every clip its place in the table, and a single clip no table")
  func statuses() throws {
    let page = Self.page(Samples.all)
    let text = try Self.text(page)
    for words in [
      "no match in this index (12 recordings, 7.40 hours)", "not enough sound to compare (0.4 s can be used): silence",
      "could not be checked: expected audio, found a text file", "cut off after 3.0 s", "Dossier: 4 clips",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(page.components(separatedBy: "<tr data-status=").count == 5)
    for link in page.matches(of: #/href="#([^"]+)"/#) {
      #expect(page.contains("id=\"\(link.output.1)\""), "nowhere: \(link.output.1)")
    }
    #expect(!Self.page([Samples.silent]).contains("<table"))
  }

  @Test(
    "hostile text stays text",
    arguments: [
      "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</blockquote></bdi><h1>x", "&lt;b&gt;",
      "'onmouseover='alert(1)", "<!--", "]]>", "javascript:alert(1)", "{{x}}", "${x}",
    ])
  func hostile(text: String) throws {
    let page = Self.page([Self.everywhere(text)], decisions: Self.decisions(on: Self.everywhere(text), saying: text))
    let plain = Self.page([Self.everywhere("x")], decisions: Self.decisions(on: Self.everywhere("x"), saying: "x"))
    #expect(Self.tags(page) == Self.tags(plain), "another element than with harmless text")
    #expect(!page.contains("href=\"\(text)\""))
    let seen = try Self.text(page).components(separatedBy: text).count
    #expect(seen > 15, "seen \(seen - 1) times")
  }

  @Test("characters that hide or turn others are seen as such, everywhere")
  func hidden() throws {
    let page = Self.page([Self.everywhere("a\u{202E}b\u{2066}c\u{0}d\u{1B}[31me\u{85}f\u{FEFF}g")])
    for scalar in page.unicodeScalars where scalar != "\n" {
      #expect(!TerminalText.isHidden(scalar), "U+\(String(scalar.value, radix: 16))")
    }
    #expect(try Self.text(page).contains("a\\u{202E}b\\u{2066}c\\u{0}d\\u{1B}[31me\\u{85}f\\u{FEFF}g"))
    // What is written from right to left keeps that to itself.
    #expect(Self.page([Self.everywhere("الكارثة")]).contains("<bdi dir=\"auto\">الكارثة</bdi>"))
  }

  @Test("a megabyte of text is cut off, and that is said")
  func large() throws {
    let page = Self.page([Self.everywhere(String(repeating: "long\u{301} ", count: 170_000))])
    #expect(page.utf8.count < 300_000)
    #expect(try Self.text(page).contains("(cut off here; 1016000 characters more)"))
  }

  @Test("a caption keeps its lines")
  func lines() {
    #expect(Self.page([Samples.matched(caption: "one\ntwo\r\n<three>")]).contains("one<br>two<br>&lt;three&gt;</bdi>"))
  }

  @Test("only web addresses can be followed")
  func addresses() {
    for address in [
      "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "https://example.org/\u{202E}x",
      "https://example.org/\" onclick=\"x", "//example.org", "HTTPS://example.org",
    ] {
      #expect(!HTML.address(address).text.contains("href"), "\(address)")
    }
    #expect(
      HTML.address("https://example.org/?a=1&b=2").text.hasPrefix("<a href=\"https://example.org/?a=1&amp;b=2\""))
  }

  @Test("the policy of the page allows its own style and script, and nothing from elsewhere")
  func policy() throws {
    let page = Self.page(Samples.all)
    let policy = try #require(page.firstMatch(of: #/Content-Security-Policy" content="([^"]+)"/#)).output.1
    #expect(policy.hasPrefix("default-src &#39;none&#39;; img-src data:; media-src data:; style-src &#39;sha256-"))
    #expect(!policy.contains("unsafe") && !policy.contains("http") && !policy.contains("*"))
    #expect(!page.contains(" style=") && !page.contains(" onclick"))
    #expect(page.matches(of: #/src="(?!data:)/#).isEmpty)
  }

  @Test("the same answers give the same page")
  func determinism() {
    #expect(Self.page(Samples.all) == Self.page(Samples.all))
  }

  @Test("decisions are shown with their match, the latest in the table")
  func decisions() throws {
    let report = Samples.matched(caption: nil)
    let text = try Self.text(
      Self.page([report, Samples.stranger], decisions: Self.decisions(on: report, saying: "heard it")))
    #expect(text.contains("confirmed| by |Ada|, |2024-01-02|: |heard it"))
    #expect(text.contains("|unclear|"))
    #expect(text.contains("Nothing yet. The program suggests"), "of the other match")
  }

  @Test("names of matches differ, and do not change with what else was found")
  func names() {
    let report = Samples.matched(caption: nil)
    let names = MatchName.all(of: report)
    #expect(Set(names).count == 2 && names.allSatisfy { $0.count == 10 })
    var fewer = report
    fewer.matches.removeFirst()
    #expect(MatchName.all(of: fewer) == [names[1]])
    var twice = report
    twice.matches.append(twice.matches[0])
    twice.matches[2].match.queryRange = TimeRange(start: 20, stop: 25)
    #expect(Array(MatchName.all(of: twice)[..<2]) == names)
    #expect(Set(MatchName.all(of: twice)).count == 3)
    // What is found before them later takes no name away from them.
    twice.matches.insert(twice.matches[2], at: 0)
    twice.matches[0].match.queryRange = TimeRange(start: 0, stop: 1)
    twice.matches[0].match.referenceRange = TimeRange(start: 30, stop: 31)
    #expect(Array(MatchName.all(of: twice)[1...2]) == names)
  }

  /// A report in which every foreign text is this one.
  static func everywhere(_ text: String) -> ClipReport {
    var report = Samples.matched(caption: text)
    report.file = text
    report.warnings = [text]
    report.profile = text
    report.indexDigest = text
    report.claim = Claim(
      source: text, extractorKey: text, account: text, postID: text, webpageURL: text,
      posted: Samples.date("2022-02-24"),
      caption: text)
    var event = Samples.event
    event.title = text
    event.sources = [EventSource(url: text, archivedURL: text, by: text, supports: [text])]
    event.factchecks = [text]
    event.place = text
    var recording = Samples.recording(text, event: text, title: text)
    recording.path = text
    recording.sha256 = text
    report.matches = [
      MatchReport(match: Samples.match(), recording: recording, event: event, runnerUp: text, claim: report.claim)
    ]
    return report
  }

  static func decisions(on report: ClipReport, saying text: String) -> [Decision] {
    let name = MatchName.all(of: report)[0]
    return [
      Decision(
        match: name, clip: report.sha256 ?? "", recording: "r", verdict: .confirmed,
        by: text == "heard it" ? "Ada" : text, at: Samples.date("2024-01-02"),
        note: text),
      Decision(
        match: name, clip: report.sha256 ?? "", recording: "r", verdict: .unclear, by: "Ben",
        at: Samples.date("2024-01-03")),
    ]
  }

  /// The names of all elements, in their order.
  static func tags(_ page: String) -> [String] {
    page.matches(of: #/<\/?([a-z0-9]+)/#).map { String($0.output.1) }
  }
}
