import Audio
import Indexing
import Landmarks
import Testing

@testable import Matching

@Suite struct SymmetryTests {
  private func answer(_ clip: Constellation, in recording: Constellation, largestEValue: Double = 0.001) -> Answer {
    Matcher(MemoryIndex([recording], profile: Made.profile), profile: Made.profile)
      .answer(to: clip, largestEValue: largestEValue)
  }

  private func compare(_ one: Constellation, _ other: Constellation) -> Answer {
    Answer.symmetric(answer(one, in: other), answer(other, in: one), largestEValue: 0.001)
  }

  @Test(arguments: [Edit.identity, Edit(tempo: 1.1, pitch: 1.1)])
  func whichOfBothIsTheClipMakesNoDifference(edit: Edit) throws {
    let recording = Made.constellation(frames: 600, seed: 21)
    let clip = recording.cut(150..<450).edited(edit).blurred(keeping: 0.6, seed: 2)
    let there = try #require(compare(clip, recording).matches.first)
    let back = try #require(compare(recording, clip).matches.first)
    #expect(there == back.inverted)
    #expect(abs(there.edit.tempo / edit.tempo - 1) < 0.005 && abs(there.edit.tempo * back.edit.tempo - 1) < 1e-9)
    #expect(there.queryRange == back.referenceRange && there.referenceRange == back.queryRange)
  }

  @Test func strangersAreStrangersBothWays() {
    let one = Made.constellation(frames: 300, seed: 22)
    let other = Made.constellation(frames: 200, seed: 23)
    #expect(compare(one, other).matches.isEmpty && compare(other, one).matches.isEmpty)
  }

  @Test func twoDirectionsAreTwoChances() throws {
    let recording = Made.constellation(frames: 300, seed: 24)
    let forward = answer(recording, in: recording)
    let both = Answer.symmetric(forward, forward, largestEValue: 0.001)
    let single = try #require(forward.matches.first)
    #expect(both.matches.first?.eValue == 2 * single.eValue)
    #expect(Answer.symmetric(forward, forward, largestEValue: single.eValue).matches.isEmpty)
  }
}
