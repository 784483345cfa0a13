import Landmarks
import TestSupport
import Testing

@Suite struct ExtractorTests {
  private static let profile = Profile.standard
  /// Six seconds: 48000 samples, 368 frames.
  private static let sound = Signal.chirps(48_000, seed: 1)
  private static let whole = constellation(sound)

  private static func constellation(_ samples: [Float]) -> Constellation {
    Extractor.constellation(of: samples, profile: profile)
  }

  private func constellation(_ samples: [Float], pieces: [Int]) -> Constellation {
    var extractor = Extractor(Self.profile)
    var start = 0
    for piece in pieces {
      let stop = min(samples.count, start + piece)
      extractor.append(Array(samples[start..<stop]).span)
      start = stop
    }
    extractor.append(Array(samples[start...]).span)
    return extractor.finish()
  }

  @Test func aSoundHasPeaks() {
    #expect(Self.whole.frameCount == (48_000 - 1024) / 128 + 1)
    #expect(Self.whole.activeFrameCount == Self.whole.frameCount)
    #expect(Self.whole.peaks.count > 200)
    #expect(Self.whole.peaks == Self.whole.peaks.sorted { ($0.time, $0.band) < ($1.time, $1.band) })
    #expect(Self.whole.peaks.allSatisfy { $0.rank < 50 && $0.time > 0 && Int($0.time) < 4 * Self.whole.frameCount })
  }

  @Test func twoRunsAreOne() {
    #expect(Self.constellation(Self.sound) == Self.whole)
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func piecesDoNotMatter(seed: UInt64) {
    var dice = Dice(seed: seed)
    let longest = [2, 200, 3000, 20_000][Int(seed)]
    let pieces = (0..<1000).map { _ in Int.random(in: 0...longest, using: &dice) }
    #expect(constellation(Self.sound, pieces: pieces) == Self.whole)
  }

  @Test func silenceHasNone() {
    let found = Self.constellation([Float](repeating: 0, count: 16_000))
    #expect(found == Constellation(peaks: [], frameCount: 118, activeFrameCount: 0))
    #expect(Self.constellation([]) == Constellation())
    #expect(Self.constellation([0.5]).frameCount == 1)
  }

  @Test(arguments: [1, 5, 31, 32, 64, 100])
  func laterSoundIsLaterPeaks(hops: Int) {
    // Without the quota, which begins anew every 32 frames of the file and not of the sound, nothing else may change
    // beyond the reach of mean and box: 62 + 6 frames from the cut.
    var profile = Self.profile
    profile.peaks.queryQuota = 255
    let all = Extractor.constellation(of: Self.sound, profile: profile)
    let rest = Extractor.constellation(of: Array(Self.sound[(128 * hops)...]), profile: profile)
    let shift = Int32(4 * hops)
    let border = shift + 4 * 69
    let expected = all.peaks.filter { $0.time >= border }.map { [$0.time - shift, Int32($0.band)] }
    #expect(rest.peaks.filter { $0.time >= border - shift }.map { [$0.time, Int32($0.band)] } == expected)
    #expect(expected.count > 100)
  }

  @Test func aShiftByWholeQuotasKeepsTheRanks() {
    let rest = Self.constellation(Array(Self.sound[(128 * 32)...]))
    // Quotas that lie wholly beyond the reach of the cut: from frame 96 of the rest on.
    let expected = Self.whole.peaks.filter { $0.time >= 4 * 129 }
      .map { Peak(time: $0.time - 128, band: $0.band, rank: $0.rank) }
    #expect(rest.peaks.filter { $0.time >= 4 * 97 } == expected)
  }

  @Test func loudnessHardlyMatters() {
    for gain in [0.5, 0.1, 2] as [Float] {
      let found = Set(Self.constellation(Self.sound.map { $0 * gain }).peaks.map { [$0.time, Int32($0.band)] })
      let kept = Self.whole.peaks.filter { found.contains([$0.time, Int32($0.band)]) }
      // Half is a whole number of steps everywhere; a tenth is rounded anew.
      let share = Double(kept.count) / Double(Self.whole.peaks.count)
      #expect(share >= (gain == 0.1 ? 0.95 : 0.99), "\(gain): \(share)")
    }
  }

  @Test func brokenSamplesStayWhereTheyAre() {
    var broken = Self.sound
    broken[24_000] = .nan
    broken[24_001] = .infinity
    broken[24_002] = -3e38
    let found = Self.constellation(broken).peaks
    // Frames 180 to 187 hold the sample; mean, box and the quota of 32 frames carry it no farther than 68 + 32.
    func isFar(_ peak: Peak) -> Bool { peak.time < 4 * (180 - 101) || peak.time > 4 * (187 + 101) }
    #expect(found.filter(isFar) == Self.whole.peaks.filter(isFar))
    #expect(found.filter(isFar).count > 50)
  }

  @Test func aToneIsInItsBandAndItsMiddle() throws {
    // 880 Hz is band 108; it sounds from 1.0 to 1.2 s, so its middle is 1.1 s = frame (8800 - 512) / 128 = 64.75.
    var samples = Signal.noise(24_000, seed: 2, amplitude: 0.001)
    let tone = Signal.tone(880, count: 1600)
    for place in 0..<1600 { samples[8000 + place] += tone[place] }
    let found = Self.constellation(samples)
    let best = try #require(found.peaks.first { abs($0.time - 259) <= 2 && $0.rank == 0 })
    #expect(abs(best.band - 432) <= 1, "\(best)")
  }
}
