import Landmarks
import Testing

@Suite struct LandmarkHashTests {
  @Test func oneHashWorkedByHand() throws {
    // Step -1 is 63 with the bias: 63 << 14 | 5 << 8 | 100.
    let hash = try #require(LandmarkHash(band: 100, interval: 5, step: -1))
    #expect(hash.value == 1_032_192 + 1280 + 100)
    #expect(LandmarkHash.limit == 2_097_152)
  }

  @Test func unpackingIsTheInverseOfPacking() {
    // Two coordinates over their whole range, the third at its ends.
    var values: Set<UInt32> = []
    for interval in 0...63 {
      for step in -64...63 {
        for band in [0, 1, 182, 255] {
          guard let hash = LandmarkHash(band: band, interval: interval, step: step) else {
            Issue.record("no hash for \(band), \(interval), \(step)")
            continue
          }
          let parts = hash.parts
          #expect(parts == (band, interval, step))
          #expect(hash.value < LandmarkHash.limit)
          values.insert(hash.value)
        }
      }
    }
    #expect(values.count == 64 * 128 * 4)
  }

  @Test func everyValueIsAHash() {
    for value in stride(from: 0, to: LandmarkHash.limit, by: 997) {
      let parts = LandmarkHash(value: value).parts
      #expect(LandmarkHash(band: parts.band, interval: parts.interval, step: parts.step)?.value == value)
    }
  }

  @Test func neighbouringBandsAreNeighbouringHashes() throws {
    let hash = try #require(LandmarkHash(band: 17, interval: 30, step: 12))
    #expect(LandmarkHash(band: 18, interval: 30, step: 12)?.value == hash.value + 1)
    #expect(try hash < #require(LandmarkHash(band: 0, interval: 31, step: 12)))
    #expect(try hash < #require(LandmarkHash(band: 0, interval: 0, step: 13)))
  }

  @Test(arguments: [
    (-1, 0, 0), (256, 0, 0), (0, -1, 0), (0, 64, 0), (0, 0, -65), (0, 0, 64),
    (.min, 0, 0), (.max, 0, 0), (0, .min, 0), (0, .max, 0), (0, 0, .min), (0, 0, .max),
  ])
  func whatDoesNotFitHasNoHash(band: Int, interval: Int, step: Int) {
    #expect(LandmarkHash(band: band, interval: interval, step: step) == nil)
  }
}
