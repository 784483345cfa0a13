import Landmarks
import TestSupport
import Testing

@Suite struct ConstellationCodecTests {
  private func encode(_ peaks: [Peak]) -> [UInt8] {
    var bytes: [UInt8] = []
    ConstellationCodec.encode(peaks, into: &bytes)
    return bytes
  }

  private func decode(_ bytes: [UInt8]) -> [Peak] { ConstellationCodec.decode(bytes.span) }

  private func peak(_ time: Int32, _ band: Int16) -> Peak { Peak(time: time, band: band, rank: 0) }

  @Test func bytesWorkedByHand() {
    // 5 | 300 << 6 = 19205 = 0x4B05; a wait of 63, 63 | 1023 << 6 = 0xFFFF; 100 - 63 = 37 | 1 << 6 = 101 = 0x65.
    #expect(encode([peak(5, 300), peak(105, 1)]) == [0x05, 0x4B, 0xFF, 0xFF, 0x65, 0x00])
    #expect(encode([]) == [])
  }

  @Test(
    arguments: [
      (0, 2), (62, 2), (63, 2), (64, 4), (126, 4), (127, 6), (189, 6), (190, 8), (6300, 200), (6301, 202),
    ] as [(Int32, Int)])
  func aWaitTakesTwoBytes(wait: Int32, bytes: Int) {
    let peaks = [peak(wait, 1022), peak(2 * wait, 0)]
    #expect(encode(peaks).count == 2 * bytes)
    #expect(decode(encode(peaks)) == peaks)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func decodingIsTheInverseOfEncoding(seed: UInt64) {
    var dice = Dice(seed: seed)
    let longest = Int32([0, 3, 63, 64, 700, 100_000].randomElement(using: &dice) ?? 0)
    var time: Int32 = 0
    let peaks = (0..<200).map { _ in
      time += Int32.random(in: 0...longest, using: &dice)
      return peak(time, Int16.random(in: 0...1022, using: &dice))
    }
    #expect(decode(encode(peaks)) == peaks)
  }

  @Test func ranksAreNotCarried() {
    #expect(decode(encode([Peak(time: 3, band: 4, rank: 9)])) == [peak(3, 4)])
  }

  @Test func theBytesAreAppended() {
    var bytes: [UInt8] = [1, 2, 3]
    ConstellationCodec.encode([peak(5, 300)], into: &bytes)
    #expect(bytes == [1, 2, 3, 0x05, 0x4B])
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func anyBytesGivePeaksInOrder(seed: UInt64) {
    var dice = Dice(seed: seed)
    let bytes = (0..<Int.random(in: 0...301, using: &dice)).map { _ in UInt8.random(in: 0...255, using: &dice) }
    let peaks = decode(bytes)
    #expect(peaks.count <= bytes.count / 2)
    for (left, right) in zip(peaks, peaks.dropFirst()) { #expect(left.time <= right.time) }
    #expect(peaks.allSatisfy { $0.band >= 0 && $0.band <= 1022 })
    // What was decoded once is stable.
    #expect(decode(encode(peaks)) == peaks)
  }

  @Test func waitsWithoutAPeakAreNothing() {
    #expect(decode([UInt8](repeating: 0xFF, count: 1001)) == [])
  }

  @Test(arguments: [1023, 1024, 4000, -1] as [Int16])
  func aBandThatWouldNotComeBackIsRefused(band: Int16) async {
    await #expect(processExitsWith: .failure) { [band] in
      var bytes: [UInt8] = []
      ConstellationCodec.encode([Peak(time: 0, band: band, rank: 0)], into: &bytes)
    }
  }

  @Test func peaksOutOfOrderAreRefused() async {
    await #expect(processExitsWith: .failure) {
      var bytes: [UInt8] = []
      ConstellationCodec.encode(
        [Peak(time: 9, band: 0, rank: 0), Peak(time: 8, band: 0, rank: 0)], into: &bytes)
    }
  }
}
