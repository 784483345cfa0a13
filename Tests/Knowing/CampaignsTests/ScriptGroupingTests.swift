import Audio
import Testing

@testable import Campaigns

@Suite struct ScriptGroupingTests {
  @Test func theSameScriptIsFoundInFourScripts() {
    var babble = Babble(seed: 3)
    var transcripts: [Transcript] = []
    var truth: [[Int]] = []
    for language in Babble.languages.indices {
      let script = babble.words(60, language)
      truth.append((0..<4).map { $0 + transcripts.count })
      for _ in 0..<4 {
        let before = babble.words(babble.number(0...20), language)
        let after = babble.words(babble.number(0...20), language)
        let said = before + babble.misheard(script, language) + after
        transcripts.append(Transcript(Babble.text(said, language), source: "made"))
      }
      for _ in 0..<6 {
        transcripts.append(Transcript(Babble.text(babble.words(70, language), language), source: "made"))
      }
    }
    let groups = ScriptGrouping.groups(transcripts.enumerated().map { ($0, $1) })
    let found = groups.map { $0.members.map(\.clip).sorted() }
    #expect(Set(found) == Set(truth))
  }

  @Test func thePassageAndItsTimesAreTold() throws {
    let script =
      "this is what every one of them read aloud word for word on the very same day without a change of any kind"
    func captions(_ text: String, at start: Int) -> Transcript {
      let words = text.split(separator: " ")
      let cues = words.enumerated().map { place, word in
        Cue(start: Double(start + place), stop: Double(start + place + 1), text: String(word))
      }
      return Transcript(cues, source: "made.vtt")
    }
    let first = captions("hello my dear friends " + script + " thank you", at: 0)
    let second = captions("good evening " + script.uppercased() + " that was it for today and bye", at: 10)
    let group = try #require(ScriptGrouping.groups([(0, first), (1, second)]).first)
    #expect(group.passage.lowercased() == script)
    let ranges = group.members.sorted { $0.clip < $1.clip }.map(\.range)
    #expect(ranges[0]?.start == 4)
    #expect(ranges[1]?.start == 12)
    #expect(ranges[0]?.duration == 23)
  }

  @Test func whatTwoTextsShareWithAThirdIsNotShared() {
    var babble = Babble(seed: 9)
    let (one, two) = (babble.words(40, 0), babble.words(40, 0))
    func transcript(_ words: [String]) -> Transcript { Transcript(Babble.text(words, 0), source: "made") }
    let groups = ScriptGrouping.groups([
      (0, transcript(one)), (1, transcript(one + babble.words(30, 0) + two)), (2, transcript(two)),
    ])
    #expect(groups.map { $0.members.map(\.clip).sorted() } == [[0, 1], [1, 2]])
  }

  @Test func aFewCommonWordsAreNoScript() {
    var babble = Babble(seed: 4)
    let common = babble.words(8, 0)
    let transcripts = (0..<6).map { number in
      (number, Transcript(Babble.text(babble.words(50, 0) + common + babble.words(50, 0), 0), source: "made"))
    }
    #expect(ScriptGrouping.groups(transcripts).isEmpty)
  }

  @Test func transcriptsOfOneClipAreNotHeldAgainstEachOther() {
    var babble = Babble(seed: 5)
    let words = Babble.text(babble.words(50, 0), 0)
    let both = [(0, Transcript(words, source: "a.vtt")), (0, Transcript(words, source: "voice_to_text"))]
    #expect(ScriptGrouping.groups(both).isEmpty)
    #expect(ScriptGrouping.groups(both + [(1, Transcript(words, source: "b.vtt"))]).map(\.members.count) == [2])
  }

  @Test func alignmentIsTheBestOfAll() {
    func alignment(_ left: [UInt64], _ right: [UInt64]) -> WordAlignment? { WordAlignment(left[...], right[...]) }
    let found = alignment([9, 1, 2, 3, 7, 4, 5], [8, 8, 1, 2, 3, 4, 5, 6])
    #expect(found?.left == 1..<7)
    #expect(found?.right == 2..<7)
    #expect(found?.same == 5)
    #expect(alignment([1], [2]) == nil)
    #expect(alignment([], [2]) == nil)
  }
}
