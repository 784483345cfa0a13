import Foundation
import Indexing
import Landmarks
import Testing

@Suite struct SegmentTests {
  @Test func theSameRecordingsAreTheSameBytes() {
    let constellations = Made.constellations([200, 30, 100], seed: 1)
    let bytes = Made.segment(constellations)
    #expect(Made.segment(constellations) == bytes)
    #expect(Made.segment(constellations.reversed()) != bytes)
  }

  @Test func theWriterCounts() {
    var writer = SegmentWriter(profile: .standard)
    let four = Constellation(
      peaks: [(40, 0), (60, 19), (80, 20), (90, 31)].map { Peak(time: $0.0, band: 400, rank: $0.1) }, frameCount: 30,
      activeFrameCount: 20)
    // The third peak is not among the 20 strongest of its quota, which are paired; the fourth not among the 31 that are
    // stored.
    let stored = writer.append(four)
    #expect(stored == (peaks: 3, landmarks: 1))
    #expect(writer.recordingCount == 1 && writer.postingCount == 1)
  }

  @Test func oneLandmarkWorkedByHand() throws {
    let two = Constellation(
      peaks: [Peak(time: 40, band: 402, rank: 0), Peak(time: 60, band: 390, rank: 0)], frameCount: 30,
      activeFrameCount: 20)
    let bytes = Made.segment([Made.constellations([7], seed: 3)[0].strongest(0), two])
    let reader = try Made.reader(bytes)
    // Frame 10 of the second recording is position 17; band 100.5 is rounded to 101, the step of -3 biased to 61.
    let hash = try #require(LandmarkHash(band: 101, interval: 5, step: -3))
    #expect(hash.value == 61 << 14 | 5 << 8 | 101)
    let hits = reader.lookUp([Probe(low: hash, width: 1)], base: 1000)
    #expect(hits.positions == [1017] && hits.ends == [1])
    #expect(reader.constellation(of: 1) == two)
    #expect(reader.constellation(of: 0) == Constellation(peaks: [], frameCount: 7, activeFrameCount: 3))
    // The one posting: so few leave 16 bits of a hash open, and 37 positions take 6 more below them.
    // ((61 & 3) << 14 | 5 << 8 | 101) << 6 | 17 = 1136977 = 1 << 20 | 88401: a zero and a one, and at the end of three
    // bytes 20 bits; together 88401 << 4 | 2 = 1414418 = 0x159512.
    let stored: [UInt8] = [20, 0, 0x12, 0x95, 0x15]
    #expect(Array(bytes.dropLast(32).suffix(5)) == stored)
  }

  @Test func noRecordingsAreASegmentToo() throws {
    let reader = try Made.reader(Made.segment([]))
    #expect(reader.recordingCount == 0 && reader.postingCount == 0)
    try reader.verify()
  }

  @Test func aSegmentOfManyBlocksIsWhole() throws {
    let bytes = Made.segment(Made.constellations([4000], seed: 5))
    let reader = try Made.reader(bytes)
    try reader.verify()
    #expect(reader.postingCount > 5000)
    #expect(reader.lookUp(Made.everything, base: 0).positions.count == reader.postingCount)
    // Two bytes a peak, some three a posting, and a directory that is a fraction of it.
    #expect(bytes.count < 2 * 4000 + 4 * reader.postingCount)
  }

  @Test func theSamePostingManyTimesIsKept() throws {
    // More than a block's share under one hash: 40 recordings of the same two peaks.
    let two = Constellation(
      peaks: [Peak(time: 0, band: 400, rank: 0), Peak(time: 20, band: 400, rank: 0)], frameCount: 6)
    let reader = try Made.reader(Made.segment([Constellation](repeating: two, count: 400)))
    let hash = try #require(LandmarkHash(band: 100, interval: 5, step: 0))
    #expect(reader.lookUp([Probe(low: hash, width: 1)], base: 0).positions == (0..<400).map { $0 * 6 })
    try reader.verify()
  }

  @Test(arguments: [1, 2, 3, 4, 5, 255, 256, 257, 65536, 65537, 1 << 31 + 1, Int(UInt32.max) - 20])
  func theLastPositionIsFound(before: Int) throws {
    // An empty recording moves the next one to where a position needs one bit more.
    let two = Constellation(
      peaks: [Peak(time: 0, band: 400, rank: 0), Peak(time: 20, band: 400, rank: 0)], frameCount: 1)
    let reader = try Made.reader(Made.segment([Constellation(frameCount: before), two]))
    let hash = try #require(LandmarkHash(band: 100, interval: 5, step: 0))
    #expect(reader.lookUp([Probe(low: hash, width: 1)], base: 0).positions == [UInt32(before)])
    try reader.verify()
  }

  @Test func aProbeEndsBeforeTheHashBeyondIt() throws {
    // Position 0, so that the hash beyond the probe has the very value at which the probe ends.
    let two = Constellation(
      peaks: [Peak(time: 0, band: 400, rank: 0), Peak(time: 20, band: 400, rank: 0)], frameCount: 6)
    let reader = try Made.reader(Made.segment([two]))
    let hash = try #require(LandmarkHash(band: 100, interval: 5, step: 0))
    for (low, width) in [(99, 1), (98, 2), (101, 1)] {
      let beside = LandmarkHash(value: hash.value - 100 + UInt32(low))
      let hits = reader.lookUp([Probe(low: beside, width: width)], base: 0)
      #expect(hits.positions == [] && hits.ends == [UInt32](repeating: 0, count: width))
    }
    #expect(reader.lookUp([Probe(low: hash, width: 1)], base: 0).positions == [0])
  }

  @Test func theChecksumIsThatOfTheBytes() throws {
    let bytes = Made.segment(Made.constellations([20], seed: 1))
    let digits = bytes.suffix(32).map { String(format: "%02x", $0) }.joined()
    #expect(try Made.reader(bytes).checksum == digits)
  }

  @Test func moreFramesThanPositionsAreRefused() async {
    await #expect(processExitsWith: .failure) {
      var writer = SegmentWriter(profile: .standard)
      writer.append(Constellation(frameCount: Int(UInt32.max)))
      writer.append(Constellation(frameCount: 1))
      _ = writer.finish()
    }
  }

  @Test func moreSegmentsThanPositionsAreRefused() async {
    await #expect(processExitsWith: .failure) {
      let segment = try Made.reader(Made.segment([Constellation(frameCount: Int(UInt32.max))]))
      _ = SegmentedIndex([(segment: segment, living: []), (segment: segment, living: [])])
    }
  }

  @Test(arguments: [[2], [0, 0], [1, 0], [-1]])
  func placesThatASegmentHasNotAreRefused(living: [Int]) async {
    await #expect(processExitsWith: .failure) { [living] in
      let segment = try Made.reader(Made.segment(Made.constellations([5, 5], seed: 1)))
      _ = SegmentedIndex([(segment: segment, living: living)])
    }
  }
}
