import TestSupport
import Testing

@testable import Indexing

@Suite struct EliasFanoTests {
  private func decode(_ bytes: [UInt8], width: Int, from first: UInt64 = 0, most: Int = .max) -> [UInt64] {
    var values: [UInt64] = []
    // What follows a block must not be taken for a part of it.
    let followed = bytes + [UInt8](repeating: 0xFF, count: 16)
    unsafe followed.withUnsafeBytes { raw in
      unsafe EliasFano.read(raw, 0..<bytes.count, width: width, from: first) {
        values.append($0)
        return values.count < most
      }
    }
    return values
  }

  private func encode(_ values: [UInt64], width: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    EliasFano.append(values, width: width, to: &bytes)
    return bytes
  }

  @Test func bytesWorkedByHand() {
    // Three low bits: 5 is 0 and 101, 13 is 1 and 101, 24 is 3 and 000. Forward from the lowest bit: a one, a zero and a
    // one, two zeros and a one; backward from the highest: 101, 101, 000.
    #expect(encode([5, 13, 24], width: 3) == [0b0010_0101, 0b1011_0100])
    #expect(encode([], width: 3) == [])
    #expect(encode([0], width: 0) == [1])
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func decodingIsTheInverseOfEncoding(seed: UInt64) {
    var dice = Dice(seed: seed)
    let largest = UInt64(1) << UInt64.random(in: 0...48, using: &dice)
    let count = Int.random(in: 0...(seed % 3 == 0 ? 3 : 300), using: &dice)
    let values = (0..<count).map { _ in UInt64.random(in: 0..<largest, using: &dice) }.sorted()
    let width = min(EliasFano.width(mean: largest) + Int.random(in: -3...3, using: &dice), 50)
    let bytes = encode(values, width: max(0, width))
    #expect(decode(bytes, width: max(0, width)) == values)
    #expect(decode(bytes, width: max(0, width), most: 2) == Array(values.prefix(2)))
    // What is left out is told by the high bits alone.
    let first = values.randomElement(using: &dice) ?? 0
    let high = first >> UInt64(max(0, width))
    #expect(decode(bytes, width: max(0, width), from: first) == values.filter { $0 >> UInt64(max(0, width)) >= high })
  }

  @Test(arguments: [(0, 0), (1, 0), (2, 1), (3, 1), (4, 2), (1023, 9), (1024, 10)] as [(UInt64, Int)])
  func aWidthIsTheMeansLogarithm(mean: UInt64, width: Int) {
    #expect(EliasFano.width(mean: mean) == width)
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
