import TestSupport
import Testing

@testable import Indexing

@Suite struct BlockCodecTests {
  private func decode(_ bytes: [UInt8], most: Int = .max) -> [UInt64] {
    var values: [UInt64] = []
    // What follows a block must not be taken for a part of it.
    let followed = bytes + [UInt8](repeating: 0xFF, count: 16)
    unsafe followed.withUnsafeBytes { raw in
      unsafe BlockCodec.read(raw, 0..<bytes.count) {
        values.append($0)
        return values.count < most
      }
    }
    return values
  }

  private func encode(_ values: [UInt64]) -> [UInt8] {
    var bytes: [UInt8] = []
    BlockCodec.append(values[...], to: &bytes)
    return bytes
  }

  @Test func bytesWorkedByHand() {
    // A mean of 24 / 3 = 8: three low bits. 5 is a one and 101; 5 + 8 is a zero, a one and 000; 13 + 11 is a zero, a one
    // and 011. From the lowest bit: 1 101, 01 000, 01 110 and a zero.
    #expect(encode([5, 13, 24]) == [3, 0b0010_1011, 0b0001_1100])
    #expect(encode([]) == [])
    #expect(encode([0]) == [0, 1])
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func decodingIsTheInverseOfEncoding(seed: UInt64) {
    var dice = Dice(seed: seed)
    let largest = UInt64(1) << UInt64.random(in: 0...48, using: &dice)
    let count = Int.random(in: 0...(seed % 3 == 0 ? 3 : 300), using: &dice)
    let values = (0..<count).map { _ in UInt64.random(in: 0..<largest, using: &dice) }.sorted()
    let bytes = encode(values)
    #expect(decode(bytes) == values)
    #expect(decode(bytes, most: 2) == Array(values.prefix(2)))
  }

  @Test func aFarNumberAmongNearOnesComesBack() {
    let values = (0..<2000).map { UInt64($0) } + [1 << 45]
    #expect(decode(encode(values)) == values)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func anyBytesGiveSomeNumbers(seed: UInt64) {
    var dice = Dice(seed: seed)
    let bytes = (0..<Int.random(in: 0...80, using: &dice)).map { _ in
      seed % 2 == 0 ? UInt8.random(in: 0...255, using: &dice) : [0, 0, 1, 63, 255].randomElement(using: &dice) ?? 0
    }
    #expect(decode(bytes).count <= 8 * bytes.count)
  }
}
