import TestSupport
import Testing

@testable import Indexing

@Suite struct PostingBlockTests {
  private typealias Placed = (hash: Int, position: UInt32)

  private func block(_ postings: [Placed], shift: Int, positionBits: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    PostingBlock.append(postings, shift: shift, positionBits: positionBits, to: &bytes)
    return bytes
  }

  /// What a block's parts hold, each read alone.
  private func read(_ bytes: [UInt8], shift: Int, positionBits: Int) -> [[UInt64]] {
    let followed = bytes + [UInt8](repeating: 0xFF, count: 16)
    return unsafe followed.withUnsafeBytes { raw in
      guard let block = unsafe PostingBlock(raw, 0..<bytes.count, shift: shift) else { return [] }
      return (0..<(1 << block.halvings)).map { part in
        var values: [UInt64] = []
        unsafe EliasFano.read(raw, block.bytes(of: part...part, raw), width: block.width, from: 0) {
          values.append($0)
          return true
        }
        return values
      }
    }
  }

  @Test func bytesWorkedByHand() {
    // One posting: no halvings. Hash 1 and position 5 with three bits are 13 = 1 << 3 | 5: a zero and a one, and 101 at
    // the other end.
    #expect(block([(1, 5)], shift: 1, positionBits: 3) == [3, 0, 0b1010_0010])
    // 24 positions of each of two hashes: halved once. They are nearer than 2, hence no low bits: a one, and a zero and a
    // one 23 times are 47 bits, 6 bytes.
    let postings = (0..<48).map { (hash: $0 / 24, position: UInt32($0 % 24)) }
    let ones = [UInt8](repeating: 0b0101_0101, count: 6)
    #expect(block(postings, shift: 1, positionBits: 5) == [0, 1, 6, 0] + ones + ones)
    // One posting fewer: not halved.
    #expect(block(postings.dropLast(), shift: 1, positionBits: 5)[1] == 0)
    #expect(block([], shift: 4, positionBits: 5) == [])
  }

  @Test(arguments: [(1, 0), (47, 0), (48, 1), (96, 2), (191, 2), (192, 3), (1536, 6), (100_000, 6)])
  func manyPostingsAreHalvedOften(count: Int, halvings: Int) {
    #expect(block([Placed](repeating: (0, 0), count: count), shift: 12, positionBits: 20)[1] == UInt8(halvings))
  }

  /// Up to more bytes than two can count.
  @Test(arguments: [0, 1, 3, 6, 9, 16], [1, 40, 700, 60000])
  func partsHoldWhatWasGiven(shift: Int, count: Int) {
    var dice = Dice(seed: UInt64(100 * shift + count))
    let postings = (0..<count).map { _ in
      (hash: Int.random(in: 0..<(1 << shift), using: &dice), position: UInt32.random(in: 0..<(1 << 24), using: &dice))
    }
    .sorted { $0 < $1 }
    let parts = read(block(postings, shift: shift, positionBits: 24), shift: shift, positionBits: 24)
    let hashes = (1 << shift) / max(1, parts.count)
    let found = parts.enumerated().flatMap { number, values in
      values.map { (hash: number * hashes + Int($0 >> 24), position: UInt32($0 & 0xFFFFFF)) }
    }
    #expect(found.elementsEqual(postings, by: ==))
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func anyBytesAreReadInside(seed: UInt64) {
    var dice = Dice(seed: seed)
    let bytes = (0..<Int.random(in: 0...80, using: &dice)).map { _ in
      seed % 2 == 0 ? UInt8.random(in: 0...255, using: &dice) : [0, 1, 2, 6, 255].randomElement(using: &dice) ?? 0
    }
    let count = read(bytes, shift: 6, positionBits: 12).reduce(0) { $0 + $1.count }
    // Damaged ends may have parts overlap.
    #expect(count <= 64 * 8 * bytes.count)
  }
}
