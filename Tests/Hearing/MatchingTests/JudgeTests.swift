import Audio
import Foundation
import Indexing
import Landmarks
import Testing

@testable import Chances
@testable import Matching

/// Where a tail is hard to come by, or misleads.
@Suite struct JudgeTests {
  private func found(_ clip: Constellation, in recordings: [Constellation], largestEValue: Double = 0.001) -> [Match] {
    Matcher(MemoryIndex(recordings, profile: Made.profile), profile: Made.profile)
      .answer(to: clip, largestEValue: largestEValue).matches
  }

  @Test func aFaintMatchIsHeardInAnIndexOfOneRecording() throws {
    let sound = Made.constellation(frames: 640, seed: 50)
    let clip = sound.cut(100..<420).blurred(keeping: 0.2, seed: 4)
    let match = try #require(found(clip, in: [sound]).first)
    #expect(match.edit == .identity && abs(match.referenceRange.start - match.queryRange.start - 1.6) < 0.05)
    #expect(found(clip, in: [Made.constellation(frames: 640, seed: 51)]).isEmpty)
  }

  /// A tone that rises and falls, over and over, with the overtones that a loudspeaker adds: its own mirror image.
  @Test(arguments: [1, 60]) func aSirenIsHeard(recordings: Int) {
    func siren(_ frames: Int, from start: Int, noise: UInt64) -> Constellation {
      let tones = stride(from: 0, to: frames, by: 3).flatMap { frame in
        let phase = Double((frame + start) % 160) / 160
        let swing = 40 * (1 - abs(2 * phase - 1))
        return [60.0, 96, 117].enumerated().map { number, base in
          Peak(time: Int32(4 * frame + number), band: Int16(4 * (base + swing)), rank: UInt8(number))
        }
      }
      return Made.ordered(
        tones + Made.constellation(frames: frames, seed: noise, perQuota: 6).peaks, frames: frames)
    }
    let others = Made.constellations(recordings - 1, frames: 200, seed: 90)
    let matches = found(siren(480, from: 0, noise: 1), in: [siren(480, from: 0, noise: 2)] + others)
    #expect(matches.first?.recording == 0)
  }

  @Test func eightyCopiesDoNotHideOneAnother() {
    let sound = Made.constellation(frames: 200, seed: 70)
    let copies = (0..<80).map { sound.cut($0 % 7..<200) }
    let clip = sound.cut(20..<180).blurred(keeping: 0.5, seed: 9)
    let matches = found(clip, in: Made.constellations(3, frames: 200, seed: 71) + copies)
    #expect(matches.count == 80 && matches.allSatisfy { $0.recording >= 3 && $0.eValue >= 1e-300 })
  }

  /// A clip and a recording of the same beat stand out far, but hit nearly as well at wrong offsets.
  @Test func whatScattersLittleIsBetterThanWhatScoresHigh() {
    func alignment(_ recording: Int, score: Double, dispersion: Double) -> Alignment {
      Alignment(
        recording: recording, offset: 0, edit: .identity, hits: 60, trials: 200, chance: 0.1, dispersion: dispersion,
        score: score, segment: 0..<200)
    }
    let beat = alignment(0, score: 34, dispersion: 9)
    let faint = alignment(1, score: 18, dispersion: 1.2)
    var judgement = Judgement(found: Found(unedited: [beat, faint]))
    judgement.tails = [false: 3]
    #expect(Alignment.isBetter(beat, faint))
    #expect(judgement.isBetter(faint, beat, by: .many) && !judgement.isBetter(beat, faint, by: .many))
    #expect(Calibration.many.eValue(beat, tail: 3) > 0.001 && Calibration.many.eValue(faint, tail: 3) < 0.001)
  }

  @Test func nearIsWhatChanceIsKnownOfAndNoMatch() throws {
    let query = Made.query(Made.constellation(frames: 400, seed: 60))
    let found = Found(
      unedited: (0..<4).map {
        Alignment(
          recording: $0, offset: 0, edit: .identity, hits: 60, trials: 200, chance: 0.1, dispersion: 1.2,
          score: 18 - Double($0), segment: 0..<200)
      })
    let places = Place.all(found, query: query, parameters: SearchParameters().judging)
    try #require(places.map(\.best.recording) == [0, 1, 2, 3])
    var judgement = Judgement(found: found, places: places)
    // A match; one that is near; one whose decoys nobody asked; one that is too far.
    let eValues = [(1e-5, 1e-5), (0.02, 0.03), (0.02, .infinity), (0.5, 0.5)]
    judgement.judged = zip(places, eValues).map { Judgement.Finding(place: $0, eValue: $1.0, firmEValue: $1.1) }
    let near = judgement.nearest(largestEValue: 0.001)
    #expect(near.map(\.place.best.recording) == [1] && near.map(\.eValue) == [0.03])
  }

  @Test func decoysStopWhereSomeSayEnough() {
    let clip = Made.query(Made.constellation(frames: 400, seed: 60))
    let index = MemoryIndex(Made.constellations(60, frames: 400, seed: 61), profile: Made.profile)
    var parameters = SearchParameters()
    // So many that each part of the edits adds some.
    parameters.sweep.chanceCandidates = 2
    parameters.decoy.mostCandidates = 100
    parameters.candidates.mostMeasured = 100
    let search = Search(index, parameters: parameters)
    var asked: [[Double]] = []
    let all = search.decoyScores(clip, isSwept: true) { scores in
      asked.append(scores)
      return false
    }
    let some = search.decoyScores(clip, isSwept: true) { _ in true }
    // Asked once, with what a part of the edits gave; without an answer that is enough, the others are tried, too.
    #expect(asked.count == 1 && asked.first == some && !some.isEmpty)
    #expect(all == search.decoyScores(clip, isSwept: true) && all.count > some.count)
  }
}
