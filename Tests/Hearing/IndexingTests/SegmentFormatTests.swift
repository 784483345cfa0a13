import Landmarks
import Testing

@testable import Indexing

@Suite struct SegmentFormatTests {
  @Test(arguments: [
    (0, 1), (1, 1), (2, 1), (3, 2), (4, 2), (5, 3), (8, 3), (9, 4), (256, 8), (257, 9), (65536, 16), (65537, 17),
    (1 << 31, 31), (1 << 31 + 1, 32), (Int(UInt32.max), 32),
  ])
  func positionBitsHoldEveryPosition(count: Int, bits: Int) {
    #expect(SegmentFormat.positionBits(positionCount: count) == bits)
  }

  @Test func blocksHoldAboutAHundredPostings() {
    // 2^21 hashes: with 2^21 * 100 postings each hash is a block, with half of them two hashes share one.
    #expect(SegmentFormat.blockShift(postingCount: 209_715_200) == 0)
    #expect(SegmentFormat.blockShift(postingCount: 209_715_199) == 1)
    #expect(SegmentFormat.blockShift(postingCount: 1 << 40) == 0)
    #expect(SegmentFormat.blockShift(postingCount: 100 * 64) == 15)
    #expect(SegmentFormat.blockShift(postingCount: 0) == 16)
    #expect(SegmentFormat.blockCount(shift: 16) == 32)
    #expect(SegmentFormat.blockCount(shift: 0) == Int(LandmarkHash.limit))
  }

  @Test func lowBytesFirst() {
    var bytes: [UInt8] = []
    bytes.append(littleEndian: 0x0102_0304 as UInt32)
    bytes.append(littleEndian: 5 as UInt64)
    #expect(bytes == [4, 3, 2, 1, 5, 0, 0, 0, 0, 0, 0, 0])
  }
}
