import Foundation
import TestSupport
import Testing

@testable import Matching

@Suite struct SegmentTests {
  private func segment(_ hits: [Bool], chance: Double = 0.1, matchRate: Double = 0.4) -> Range<Int> {
    var segment = Segment(chance: chance, matchRate: matchRate)
    for (peak, isHit) in hits.enumerated() { segment.append(peak, isHit: isHit) }
    return segment.peaks
  }

  @Test func stretchesWorkedByHand() {
    // At 0.1 and 0.46 a hit is worth log(4.6) = 1.53 and a miss log(0.54 / 0.9) = -0.51: three misses undo a hit.
    func peaks(_ text: String) -> Range<Int> { segment(text.map { $0 == "x" }) }
    #expect(peaks("") == 0..<0)
    #expect(peaks("....") == 0..<0)
    #expect(peaks("..x..") == 2..<3)
    #expect(peaks("x..x") == 0..<4)
    #expect(peaks("x....xx") == 5..<7)
    #expect(peaks("xxx.....x") == 0..<3)
    #expect(peaks("..xx.x.xx......x.") == 2..<9)
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func noStretchScoresMore(seed: UInt64) {
    var dice = Dice(seed: seed)
    let rate = Double.random(in: 0.05...0.6, using: &dice)
    let hits = (0..<60).map { _ in Double.random(in: 0..<1, using: &dice) < rate }
    let (chance, matchRate) = [(0.1, 0.15), (0.01, 0.4), (0.9, 0.5), (0.3, 0.15)][Int(seed % 4)]
    let hitRate = chance + (1 - chance) * matchRate
    func score(_ peaks: Range<Int>) -> Double {
      peaks.reduce(0) { $0 + (hits[$1] ? log(hitRate / chance) : log((1 - hitRate) / (1 - chance))) }
    }
    var best = 0.0
    for start in hits.indices {
      for stop in start...hits.count { best = max(best, score(start..<stop)) }
    }
    let found = segment(hits, chance: chance, matchRate: matchRate)
    #expect(abs(score(found) - best) < 1e-9)
    if let first = found.first, let last = found.last { #expect(hits[first] && hits[last]) }
  }
}
