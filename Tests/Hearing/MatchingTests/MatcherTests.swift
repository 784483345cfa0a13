import Audio
import Indexing
import Landmarks
import Testing

@testable import Chances
@testable import Matching

@Suite struct MatcherTests {
  private static let recordings = Made.constellations(20, frames: 320, seed: 3)
  private static let clock = FrameClock(rate: SampleRate(hertz: 8000), hop: 128, window: 1024)

  private func answer(_ clip: Constellation, _ recordings: [Constellation] = recordings) -> Answer {
    Matcher(MemoryIndex(recordings, profile: Made.profile), profile: Made.profile)
      .answer(to: clip, largestEValue: 0.001)
  }

  private func seconds(_ frame: Float) -> Double { Self.clock.seconds(ofFrame: Double(frame)) }

  @Test func aRecordingMatchesItselfFromItsFirstPeakToItsLast() throws {
    let clip = Self.recordings[6]
    let found = answer(clip)
    let match = try #require(found.matches.first)
    #expect(found.matches.count == 1 && found.shortage == nil)
    #expect(match.recording == 6 && match.edit == .identity)
    #expect(match.matchCount == clip.peaks.count)
    let first = try #require(clip.peaks.first).frame
    let last = try #require(clip.peaks.last).frame
    #expect(match.queryRange == TimeRange(start: seconds(first), stop: seconds(last)))
    #expect(abs(match.referenceRange.start - seconds(first)) < 0.001)
    #expect(abs(match.referenceRange.stop - seconds(last)) < 0.001)
    // An index of twenty recordings tells little of chance, so E-values in it are wary.
    #expect(match.eValue < 1e-15 && match.score > 100 && match.margin > 80)
    #expect(match.queryMatchedPercent > 97 && match.queryMatchedPercent <= 100)
    #expect(match.referenceMatchedPercent == match.queryMatchedPercent)
  }

  /// An edit that happens to fit as many peaks, with fewer chance hits beside it, is no edit.
  @Test(arguments: [6, 8, 16, 24]) func aSoundThatRepeatsItselfIsNotTakenForAnEditOfItself(frames: Int) throws {
    let beat = Made.constellation(frames: 32, seed: UInt64(frames)).cut(0..<frames)
    let clip = (1..<(96 / frames)).reduce(beat) { sound, _ in sound.followed(by: beat) }
    // So short a sound is not significant in so small an index: here it is only asked what it is taken for.
    let index = MemoryIndex(Self.recordings + [clip], profile: Made.profile)
    let found = Matcher(index, profile: Made.profile).answer(to: clip, largestEValue: 1e9).matches
    let match = try #require(found.first { $0.recording == 20 })
    #expect(match.edit == .identity)
  }

  @Test func aMontageIsBothOfItsSounds() throws {
    let clip = Self.recordings[2].cut(0..<160).followed(by: Self.recordings[9].cut(96..<256))
    let found = answer(clip).matches
    #expect(Set(found.map(\.recording)) == [2, 9] && found.count == 2)
    let first = try #require(found.first { $0.recording == 2 })
    let second = try #require(found.first { $0.recording == 9 })
    // A few peaks that chance hits may lead a range a little beyond the border.
    #expect(abs(first.queryRange.start - seconds(0)) < 1 && abs(first.queryRange.stop - seconds(160)) < 1)
    #expect(abs(second.queryRange.start - seconds(160)) < 1 && abs(second.queryRange.stop - seconds(320)) < 1)
    // The ranges in the recordings go with them.
    #expect(abs(first.referenceRange.start - first.queryRange.start) < 0.01)
    #expect(abs(second.referenceRange.start - second.queryRange.start - (96 - 160) * 0.016) < 0.01)
  }

  @Test(arguments: [1, 2, 3, 12])
  func allCopiesAreReported(copies: Int) {
    let sound = Made.constellation(frames: 320, seed: 777)
    // Each copy is another cut of the sound, all with the clip's part of it.
    let carriers = (0..<copies).map { sound.cut((2 * $0)..<(320 - $0)) }
    let found = answer(sound.cut(64..<224), Array(Self.recordings.prefix(8)) + carriers).matches
    #expect(Set(found.map(\.recording)) == Set(8..<(8 + copies)))
    #expect(found.count == copies)
    #expect(found.allSatisfy { $0.runnerUp ?? 0 < 8 })
  }

  @Test func aCarrierOfAPartIsReportedToo() {
    // All of the clip is in recording 20, and the last 64 of its 192 frames in 21 as well.
    let sound = Made.constellation(frames: 192, seed: 888)
    let part = Made.constellation(frames: 128, seed: 5).followed(by: sound.cut(128..<192))
      .followed(by: Made.constellation(frames: 128, seed: 6))
    let found = answer(sound, Self.recordings + [sound, part]).matches
    #expect(found.first?.recording == 20)
    #expect(Set(found.map(\.recording)) == [20, 21])
  }

  @Test func aStrangerMatchesNothing() {
    let found = answer(Made.constellation(frames: 192, seed: 4242))
    #expect(found.matches == [] && found.shortage == nil)
  }

  @Test func silenceAndTooFewPeaksAreAShortage() throws {
    let silent = answer(Constellation(peaks: [], frameCount: 500, activeFrameCount: 0))
    #expect(silent.matches == [] && silent.shortage == "it holds nothing but silence")
    var few = Self.recordings[0]
    few.peaks = Array(few.peaks.prefix(7))
    few.activeFrameCount = 130
    let text = try #require(answer(few).shortage)
    // 130 frames are 2.08 s.
    #expect(text == "7 spectral peaks in 2.1 s of sound, at least 8 are needed for a match to mean anything")
    #expect(answer(Constellation()).shortage != nil)
  }

  @Test func anEmptyIndexMatchesNothing() {
    #expect(answer(Self.recordings[0], []).matches == [])
  }

  @Test func aLongClipIsOneMatch() throws {
    // 48 s in three windows, all of them of one recording.
    let long = Made.constellation(frames: 3008, seed: 31, perQuota: 8)
    let found = answer(long, [Self.recordings[0], long, Self.recordings[1]]).matches
    let match = try #require(found.first)
    #expect(found.count == 1 && match.recording == 1 && match.edit == .identity)
    #expect(match.matchCount == long.peaks.count)
    #expect(match.queryRange.duration > 47.5 && match.score <= Significance.most)
  }

  @Test func theOrderOfRecordingsDoesNotMatter() throws {
    let clip = Self.recordings[3].cut(0..<192).blurred(keeping: 0.7, seed: 1)
    let some = Array(Self.recordings.prefix(10))
    let one = try #require(answer(clip, some).matches.first)
    let other = try #require(answer(clip, some.reversed()).matches.first)
    #expect(one.recording == 3 && other.recording == 6)
    #expect(one.score == other.score && one.queryRange == other.queryRange && one.edit == other.edit)
  }
}
