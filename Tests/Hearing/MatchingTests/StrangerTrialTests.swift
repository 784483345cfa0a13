import Chances
import Indexing
import Landmarks
import Testing

@testable import Matching

@Suite struct StrangerTrialTests {
  private static let recordings = Made.constellations(55, frames: 160, seed: 400)

  @Test func aPieceIsNoMatchForItsOwnRecordingNorForACopyOfIt() throws {
    // The second is the first once more: both carry the piece, and chance must be measured without them.
    let index = MemoryIndex([Self.recordings[0]] + Self.recordings, profile: Made.profile)
    let trial = StrangerTrial(index, profile: Made.profile)
    let result = try #require(trial.result(cutFrom: 0, round: 0, isMirrored: false))
    #expect(result.unedited < 4 && result.edited < 4)
    #expect(trial.result(cutFrom: 0, round: 0, isMirrored: false) == result)
  }

  @Test func whatFitsByChanceCounts() throws {
    // A fifth of its peaks is less than a copy has, and more than any other recording.
    let faint = Self.recordings[0].blurred(keeping: 0.2, seed: 7)
    let trial = StrangerTrial(MemoryIndex(Self.recordings + [faint], profile: Made.profile), profile: Made.profile)
    let result = try #require(trial.result(cutFrom: 0, round: 0, isMirrored: false))
    #expect(result.unedited > 1)
  }

  @Test func whatIsSilentIsNotTried() {
    let silent = Constellation(peaks: [], frameCount: 400, activeFrameCount: 0)
    let trial = StrangerTrial(
      MemoryIndex([silent] + Self.recordings.prefix(2), profile: Made.profile), profile: Made.profile)
    #expect(trial.result(cutFrom: 0, round: 0, isMirrored: true) == nil)
  }
}
