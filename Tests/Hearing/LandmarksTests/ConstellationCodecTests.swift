import Landmarks
import TestSupport
import Testing

@Suite struct ConstellationCodecTests {
  private let pairing = PairingParameters()

  private func encode(_ peaks: [Peak]) -> [UInt8] {
    var bytes: [UInt8] = []
    ConstellationCodec.encode(peaks, pairing: pairing, into: &bytes)
    return bytes
  }

  private func decode(_ bytes: [UInt8]) -> [Peak] { ConstellationCodec.decode(bytes.span, pairing: pairing) }

  private func peak(_ time: Int32, _ band: Int16) -> Peak { Peak(time: time, band: band, rank: 0) }

  @Test func bytesWorkedByHand() {
    // 5 | 32 | 300 << 6 = 19237 = 0x4B25; a wait of 31, 31 | 1023 << 6 = 0xFFDF; 40 - 31 = 9 | 32 | 1 << 6 = 105 = 0x69.
    #expect(encode([peak(5, 300), peak(45, 1)]) == [0x25, 0x4B, 0xDF, 0xFF, 0x69, 0x00])
    // Of the first rank that is not paired.
    #expect(encode([Peak(time: 5, band: 300, rank: 20)]) == [0x05, 0x4B])
    #expect(encode([]) == [])
  }

  @Test(
    arguments: [
      (0, 2), (30, 2), (31, 2), (32, 4), (62, 4), (63, 6), (93, 6), (94, 8), (3100, 200), (3101, 202),
    ] as [(Int32, Int)])
  func aWaitTakesTwoBytes(wait: Int32, bytes: Int) {
    let peaks = [peak(wait, 1022), peak(2 * wait, 0)]
    #expect(encode(peaks).count == 2 * bytes)
    #expect(decode(encode(peaks)) == peaks)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func decodingIsTheInverseOfEncoding(seed: UInt64) {
    var dice = Dice(seed: seed)
    let longest = Int32([0, 3, 31, 32, 700, 100_000].randomElement(using: &dice) ?? 0)
    var time: Int32 = 0
    let peaks = (0..<200).map { _ in
      time += Int32.random(in: 0...longest, using: &dice)
      return Peak(time: time, band: Int16.random(in: 0...1022, using: &dice), rank: Bool.random(using: &dice) ? 0 : 20)
    }
    #expect(decode(encode(peaks)) == peaks)
  }

  @Test(arguments: [(0, 0), (9, 0), (19, 0), (20, 20), (21, 20), (255, 20)] as [(UInt8, UInt8)])
  func ofTheRankOnlyWhetherAPeakIsPairedIsCarried(rank: UInt8, decoded: UInt8) {
    #expect(decode(encode([Peak(time: 3, band: 4, rank: rank)])) == [Peak(time: 3, band: 4, rank: decoded)])
  }

  @Test func theBytesAreAppended() {
    var bytes: [UInt8] = [1, 2, 3]
    ConstellationCodec.encode([peak(5, 300)], pairing: pairing, into: &bytes)
    #expect(bytes == [1, 2, 3, 0x25, 0x4B])
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

  /// Sparse and dense, with long waits, at every border.
  @Test(arguments: 0..<60 as Range<UInt64>)
  func aPartIsThatOfTheWhole(seed: UInt64) {
    var dice = Dice(seed: seed)
    let length = Int32([40, 400, 4000, 40000].randomElement(using: &dice) ?? 40)
    let times = (0..<Int.random(in: 0...300, using: &dice)).map { _ in Int32.random(in: 0..<length, using: &dice) }
    let peaks = times.sorted().map {
      Peak(time: $0, band: Int16.random(in: 0...1022, using: &dice), rank: Bool.random(using: &dice) ? 0 : 20)
    }
    let whole = Constellation(peaks: peaks)
    let bytes = encode(peaks)
    for _ in 0..<20 {
      let start = Float.random(in: -20...Float(length / 4), using: &dice)
      let frames = start...(start + Float.random(in: 0...200, using: &dice))
      #expect(
        ConstellationCodec.decode(bytes.span, within: frames, pairing: PairingParameters())
          == ConstellationPart(whole, within: frames))
    }
    let all = ConstellationCodec.decode(bytes.span, within: -.infinity ... .infinity, pairing: PairingParameters())
    #expect(all == ConstellationPart(whole))
  }

  @Test func waitsWithoutAPeakAreNothing() {
    #expect(decode([UInt8](repeating: 0xFF, count: 1001)) == [])
  }

  @Test(arguments: [1023, 1024, 4000, -1] as [Int16])
  func aBandThatWouldNotComeBackIsRefused(band: Int16) async {
    await #expect(processExitsWith: .failure) { [band] in
      var bytes: [UInt8] = []
      ConstellationCodec.encode(
        [Peak(time: 0, band: band, rank: 0)], pairing: PairingParameters(), into: &bytes)
    }
  }

  @Test func peaksOutOfOrderAreRefused() async {
    await #expect(processExitsWith: .failure) {
      var bytes: [UInt8] = []
      ConstellationCodec.encode(
        [Peak(time: 9, band: 0, rank: 0), Peak(time: 8, band: 0, rank: 0)], pairing: PairingParameters(), into: &bytes)
    }
  }
}
