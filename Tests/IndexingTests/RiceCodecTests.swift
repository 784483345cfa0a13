import TestSupport
import Testing

@testable import Indexing

@Suite struct RiceCodecTests {
  private func decode(_ bytes: [UInt8], width: Int, most: Int = .max) -> [UInt64] {
    var values: [UInt64] = []
    // What follows a block must not be taken for a part of it.
    let followed = bytes + [UInt8](repeating: 0xFF, count: 16)
    unsafe followed.withUnsafeBytes { raw in
      unsafe RiceCodec.read(raw, 0..<bytes.count, width: width) {
        values.append($0)
        return values.count < most
      }
    }
    return values
  }

  private func encode(_ values: [UInt64], width: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    RiceCodec.append(values, width: width, to: &bytes)
    return bytes
  }

  @Test func bytesWorkedByHand() {
    // Three low bits: 5 is a one and 101; 5 + 8 is a zero, a one and 000; 13 + 11 is a zero, a one and 011. From the lowest
    // bit: 1 101, 01 000, 01 110 and a zero.
    #expect(encode([5, 13, 24], width: 3) == [0b0010_1011, 0b0001_1100])
    #expect(encode([], width: 3) == [])
    #expect(encode([0], width: 0) == [1])
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func decodingIsTheInverseOfEncoding(seed: UInt64) {
    var dice = Dice(seed: seed)
    let largest = UInt64(1) << UInt64.random(in: 0...48, using: &dice)
    let count = Int.random(in: 0...(seed % 3 == 0 ? 3 : 300), using: &dice)
    let values = (0..<count).map { _ in UInt64.random(in: 0..<largest, using: &dice) }.sorted()
    let width = min(RiceCodec.width(mean: largest) + Int.random(in: -3...3, using: &dice), 50)
    let bytes = encode(values, width: max(0, width))
    #expect(decode(bytes, width: max(0, width)) == values)
    #expect(decode(bytes, width: max(0, width), most: 2) == Array(values.prefix(2)))
  }

  @Test(arguments: [(0, 0), (1, 0), (2, 1), (3, 1), (4, 2), (1023, 9), (1024, 10)] as [(UInt64, Int)])
  func aWidthIsTheMeansLogarithm(mean: UInt64, width: Int) {
    #expect(RiceCodec.width(mean: mean) == width)
  }

  @Test func aFarNumberAmongNearOnesComesBack() {
    let values = (0..<2000).map { UInt64($0) } + [1 << 45]
    #expect(decode(encode(values, width: 24), width: 24) == values)
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func anyBytesGiveSomeNumbers(seed: UInt64) {
    var dice = Dice(seed: seed)
    let bytes = (0..<Int.random(in: 0...80, using: &dice)).map { _ in
      seed % 2 == 0 ? UInt8.random(in: 0...255, using: &dice) : [0, 0, 1, 63, 255].randomElement(using: &dice) ?? 0
    }
    #expect(decode(bytes, width: Int(seed % 64)).count <= 8 * bytes.count)
  }
}
