import Audio
import Testing

@testable import Media

/// Headers that no honest program writes: refused or survived, never trapped or obeyed without end.
@Suite struct HostileTests {
  func littleEndian(_ value: Int, bytes: Int) -> [UInt8] {
    (0..<bytes).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// A WAV file of 16 bits whose header may claim anything.
  func wav(rate: Int, channels: Int, frames: Int) -> [UInt8] {
    let data = (0..<frames * channels).flatMap { littleEndian(($0 / channels * 997) % 20_000, bytes: 2) }
    return Array("RIFF".utf8) + littleEndian(36 + data.count, bytes: 4) + Array("WAVEfmt ".utf8)
      + littleEndian(16, bytes: 4) + littleEndian(1, bytes: 2) + littleEndian(channels, bytes: 2)
      + littleEndian(rate, bytes: 4) + littleEndian(rate &* channels * 2, bytes: 4)
      + littleEndian(channels * 2, bytes: 2) + littleEndian(16, bytes: 2) + Array("data".utf8)
      + littleEndian(data.count, bytes: 4) + data
  }

  @Test(arguments: [0, 1, 99, 1_536_001, 0x7FFF_FFFF, 0xFFFF_FFFF]) func impossibleRates(rate: Int) throws {
    let studio = try Studio()
    let path = try studio.write(wav(rate: rate, channels: 1, frames: 1000), to: "a.wav")
    #expect { try Studio.decode(path) } throws: { ($0 as? MediaError)?.path == path }
  }

  @Test(arguments: [(100, 1000, 80_000), (192_000, 48_000, 2000), (768_000, 96_000, 1000)])
  func unusualRates(rate: Int, frames: Int, count: Int) throws {
    let studio = try Studio()
    let path = try studio.write(wav(rate: rate, channels: 1, frames: frames), to: "a.wav")
    let found = try Studio.decode(path).samples.count
    #expect(abs(found - count) <= 2)
  }

  @Test(arguments: [2, 3, 7, 9, 16, 31, 64]) func manyChannelsBecomeOne(channels: Int) throws {
    let studio = try Studio()
    let path = try studio.write(wav(rate: 8000, channels: channels, frames: 4000), to: "a.wav")
    let take = try Studio.decode(path)
    #expect(take.samples.count == 4000)
    #expect(take.loudest(0, 0.5) > 0.1 && take.loudest(0, 0.5) <= 1)
  }

  @Test(arguments: [0, 65, 400, 65_535]) func impossibleChannels(channels: Int) throws {
    let studio = try Studio()
    var bytes = wav(rate: 8000, channels: 1, frames: 40_000)
    bytes.replaceSubrange(22..<24, with: littleEndian(channels, bytes: 2))
    let path = try studio.write(bytes, to: "a.wav")
    #expect { try Studio.decode(path) } throws: { ($0 as? MediaError)?.path == path }
  }

  @Test func aStreamOfNothingEnds() throws {
    let studio = try Studio()
    let whole = try studio.make(
      "-f", "lavfi", "-i", "sine=duration=4", "-c:a", "aac", "-movflags", "faststart", "a.m4a")
    var bytes = try studio.bytes(of: whole)
    for index in bytes.count / 4..<bytes.count { bytes[index] = 0xFF }
    let path = try studio.write(bytes, to: "nothing.m4a")
    var limits = DecodingLimits()
    limits.fruitlessPackets = 20
    var decoder = try AudioDecoder(RegularFile(path: path), rate: Studio.rate, limits: limits)
    var chunk: [Float] = []
    while try decoder.read(into: &chunk) {}
    #expect(decoder.sampleCount < 16_000)
    // 20 that the loop gave up after, and those that hold the frames before.
    #expect(decoder.warnings.last == "20 damaged packets skipped")
  }

  @Test func memoryStaysWhereItWas() throws {
    let studio = try Studio()
    let path = try studio.make("-f", "lavfi", "-i", "sine=duration=60", "-ar", "8000", "a.flac")
    var decoder = try AudioDecoder(path: path, rate: SampleRate(hertz: 48_000))
    var chunk: [Float] = []
    while try decoder.read(into: &chunk) {
      #expect(chunk.count <= 32_768 && chunk.capacity <= 65_536)
    }
    #expect(abs(decoder.sampleCount - 60 * 48_000) <= 2)
  }
}
