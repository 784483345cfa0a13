import Testing

@testable import Media

/// When a mix is not all that there is to hear.
@Suite struct ChannelMeterTests {
  func differ(left: Double, right: Double, correlation: Double) -> Bool {
    let product = correlation * (left * right).squareRoot()
    return ChannelMeter.Sums(left: left * 1000, right: right * 1000, product: product * 1000, count: 1000).differ
  }

  @Test func whatIsAlikeIsMixed() {
    #expect(!differ(left: 0.1, right: 0.1, correlation: 1))
    #expect(!differ(left: 0.1, right: 0.02, correlation: 0.9))
    #expect(!differ(left: 0.1, right: 0.1, correlation: 0.31))
  }

  @Test func whatDiffersIsNot() {
    #expect(differ(left: 0.1, right: 0.1, correlation: 0.29))
    #expect(differ(left: 0.1, right: 0.1, correlation: -1))
    #expect(differ(left: 0.1, right: 0.001, correlation: 0))
  }

  @Test func silenceHasNoChannels() {
    #expect(!differ(left: 0.1, right: 0, correlation: 0))
    #expect(!differ(left: 0.1, right: 1e-6, correlation: 0))
    #expect(!differ(left: 1e-7, right: 1e-7, correlation: -1))
    #expect(!ChannelMeter.Sums().differ)
  }

  @Test(arguments: ["pcm_s16le", "pcm_s32le", "pcm_f32le", "pcm_f64le", "flac", "aac", "libmp3lame", "alac"])
  func everyShapeOfSamplesIsMeasured(codec: String) throws {
    let studio = try Studio()
    for (sign, expected) in [("", false), ("-1*", true)] {
      let path = try studio.make([
        "-f", "lavfi", "-i", "anoisesrc=duration=3:amplitude=0.3", "-af", "pan=stereo|c0=c0|c1=\(sign)c0", "-c:a",
        codec,
        "a.mkv",
      ])
      var decoder = try AudioDecoder(path: path, rate: Studio.rate)
      var samples: [Float] = []
      var found = false
      while try decoder.read(into: &samples) { found = found || decoder.channelsDiffer }
      #expect(found == expected)
    }
  }

  /// One reading gives both, at the same times, also behind a gap and a late begin.
  @Test(arguments: ["a.wav", "a.mkv"]) func bothSidesAreReadAtOnce(name: String) throws {
    let studio = try Studio()
    let path = try studio.make(
      [
        "-f", "lavfi", "-i", "anoisesrc=duration=5:amplitude=0.3:seed=1", "-f", "lavfi", "-i",
        "anoisesrc=duration=5:amplitude=0.3:seed=2", "-filter_complex",
        "[0][1]join=inputs=2:channel_layout=stereo,aselect='not(between(t,2,3))'", "-c:a", "pcm_s16le", name,
      ])
    func read(_ channel: HeardChannels) throws -> [Float] {
      var decoder = try AudioDecoder(path: path, channel: channel, rate: Studio.rate)
      var (chunk, all) = ([Float](), [Float]())
      while try decoder.read(into: &chunk) { all += chunk }
      #expect(decoder.sampleCount == all.count / channel.width)
      return all
    }
    let sides = try read(.sides)
    #expect(try read(.left) == stride(from: 0, to: sides.count, by: 2).map { sides[$0] })
    #expect(try read(.right) == stride(from: 1, to: sides.count, by: 2).map { sides[$0] })
    #expect(try read(.mix).count == sides.count / 2)
  }

  @Test func loudspeakersStandOpposite() throws {
    func pairs(_ channels: Int32, _ mask: UInt64) throws -> [ChannelPair] {
      ChannelPair.all(of: try #require(FrameFormat(rate: 8000, sampleFormat: 8, channels: channels, mask: mask)))
    }
    #expect(try pairs(1, 4).isEmpty)
    #expect(try pairs(2, 3) == [ChannelPair(left: 0, right: 1)])
    // Front, centre, low, and back or side.
    #expect(try pairs(6, 0x3F) == [ChannelPair(left: 0, right: 1), ChannelPair(left: 4, right: 5)])
    #expect(try pairs(6, 0x60F) == [ChannelPair(left: 0, right: 1), ChannelPair(left: 4, right: 5)])
    #expect(try pairs(4, 0) == [ChannelPair(left: 0, right: 1), ChannelPair(left: 2, right: 3)])
  }
}
