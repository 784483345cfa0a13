import Testing

@testable import Campaigns

@Suite struct CaptionFileTests {
  private func text(_ captions: String) -> String {
    Transcript(CaptionFile.cues(captions), source: "made.vtt").words.map(\.text).joined(separator: " ")
  }

  @Test func rollingCaptionsAreToldOnce() {
    // As a platform's automatic captions come: each caption repeats the line above, and stands once more for a moment.
    let captions = """
      WEBVTT
      Kind: captions
      Language: en

      00:00:00.160 --> 00:00:02.389 align:start position:0%
      \u{20}
      the<00:00:00.480><c> people</c><00:00:00.800><c> of</c><00:00:01.000><c> the</c>

      00:00:02.389 --> 00:00:02.399 align:start position:0%
      the people of the
      \u{20}

      00:00:02.399 --> 00:00:04.710 align:start position:0%
      the people of the
      town<00:00:02.800><c> are</c><00:00:03.000><c> the</c><00:00:03.200><c> town</c>

      00:00:04.710 --> 00:00:04.720 align:start position:0%
      town are the town
      \u{20}
      """
    #expect(text(captions) == "the people of the town are the town")
  }

  @Test func subRipWithRepeatedLinesAndMarkup() {
    let captions = """
      1
      00:00:01,000 --> 00:00:02,500
      <i>One &amp; two</i>

      2
      00:00:02,500 --> 00:00:04,000
      One &amp; two

      3
      00:00:09,000 --> 00:00:11,000
      {\\an8}One, two

      """.replacing("\n", with: "\r\n")
    // The same words after a pause are said again.
    #expect(text(captions) == "One two One two")
    let words = Transcript(CaptionFile.cues(captions), source: "made.srt").words
    #expect(words.map(\.start) == [1, 1.75, 9, 10])
    #expect(words.last?.stop == 11)
  }

  @Test func shortTimesAndNonsense() {
    #expect(CaptionFile.cues("00:01.000 --> 00:02.000\nHello\n").map(\.start) == [1])
    #expect(CaptionFile.cues("x --> y\nHello\n").isEmpty)
    #expect(CaptionFile.cues("--> 00:02.000\nHello").isEmpty)
    #expect(CaptionFile.cues("").isEmpty)
    #expect(throws: CaptionFileError.unreadable(path: "/nowhere.vtt")) { try CaptionFile.read("/nowhere.vtt") }
  }

  @Test(arguments: [
    ("Ёлка, ЁЛКА!", ["елка", "елка"]),
    ("Café don't", ["cafe", "dont"]),
    ("مُحَمَّدٌ الأمّـــة", ["محمد", "الامه"]),
    ("我们 go", ["我", "们", "go"]),
    ("ＡＢＣ １２", ["abc", "12"]),
  ])
  func formsOfWords(text: String, forms: [String]) {
    #expect(WordForms.words(text).flatMap(\.tokens) == forms)
  }
}
