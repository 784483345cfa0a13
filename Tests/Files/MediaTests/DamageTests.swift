import Media
import Testing

/// Broken files are used as far as they go, with a warning; none crashes or hangs the program.
@Suite struct DamageTests {
  static let tone = ["-f", "lavfi", "-i", "sine=sample_rate=44100:duration=10"]
  static let video = ["-f", "lavfi", "-i", "testsrc=size=64x48:rate=10:duration=10"]

  @Test(arguments: [
    ["-c:a", "aac", "-movflags", "+faststart", "a.m4a"], ["a.mp3"], ["a.flac"], ["a.wav"],
    ["-c:a", "libvorbis", "a.ogg"],
    ["-ar", "48000", "a.opus"], ["-c:a", "aac", "a.mkv"], ["-ar", "48000", "a.webm"], ["a.wv"], ["a.aac"],
  ])
  func aCutFileIsUsedAsFarAsItGoes(options: [String]) throws {
    let studio = try Studio()
    let path = try studio.make(Self.tone + options)
    #expect(try Studio.decode(path).warnings == [])
    let whole = try studio.bytes(of: path)
    let cut = try studio.write(Array(whole.prefix(whole.count * 6 / 10)), to: "cut-" + options[options.count - 1])
    let take = try Studio.decode(cut)
    #expect(take.samples.count > 36_000 && take.samples.count < 52_000)
    #expect(take.loudest(3, 4) > 0.05)
    #expect(take.warnings.first?.hasPrefix("truncated: ") == true)
  }

  @Test(arguments: ["cut.mkv", "cut.mp4", "cut.mov"]) func aCutVideoIsUsedAsFarAsItGoes(name: String) throws {
    let studio = try Studio()
    let path = try studio.make(
      Self.video + Self.tone + ["-c:v", "mpeg4", "-c:a", "aac", "-movflags", "+faststart", "whole-" + name])
    let whole = try studio.bytes(of: path)
    let take = try Studio.decode(studio.write(Array(whole.prefix(whole.count * 6 / 10)), to: name))
    #expect(take.samples.count > 36_000 && take.samples.count < 60_000)
    #expect(take.warnings.first?.hasPrefix("truncated: the sound ends at ") == true)
    #expect(take.warnings.first?.hasSuffix(" s before its header says") == true)
  }

  @Test func picturesThatOutlastTheSoundAreNoDamage() throws {
    let studio = try Studio()
    for name in ["long.mp4", "long.mkv", "long.ts"] {
      let path = try studio.make(
        Self.video + ["-f", "lavfi", "-i", "sine=duration=4", "-c:v", "mpeg4", "-c:a", "aac", name])
      let take = try Studio.decode(path)
      #expect(take.warnings == [], "\(name)")
      #expect(abs(take.samples.count - 32_000) < 800)
    }
  }

  @Test func damagedPacketsAreSkippedAndCounted() throws {
    let studio = try Studio()
    let path = try studio.make(Self.tone + ["-c:a", "aac", "-movflags", "+faststart", "a.m4a"])
    var bytes = try studio.bytes(of: path)
    // Zeros in the middle of the sound, far behind the index.
    for index in bytes.count / 2..<bytes.count / 2 + 6000 { bytes[index] = 0xFF }
    let take = try Studio.decode(studio.write(bytes, to: "damaged.m4a"))
    #expect(abs(take.samples.count - 80_000) < 800)
    #expect(take.loudest(8, 9) > 0.05)
    let warning = try #require(take.warnings.first)
    #expect(take.warnings.count == 1 && warning.hasSuffix(" damaged packets skipped"))
  }

  @Test func streamsThatPipesWroteAreWhole() throws {
    let studio = try Studio()
    let path = try studio.make(Self.tone + ["-f", "wav", "-fflags", "+bitexact", "pipe.wav"])
    var bytes = try studio.bytes(of: path)
    bytes.replaceSubrange(4..<8, with: [0xFF, 0xFF, 0xFF, 0xFF])
    bytes.replaceSubrange(40..<44, with: [0xFF, 0xFF, 0xFF, 0xFF])
    let take = try Studio.decode(studio.write(bytes, to: "endless.wav"))
    #expect(abs(take.samples.count - 80_000) <= 2)
    #expect(take.warnings == [])
  }

  /// Sixty files, cut or with bytes changed at random places, always the same ones.
  @Test func sixtyBrokenFiles() throws {
    let studio = try Studio()
    var random = Generator(state: 20_200_804)
    let kinds: [[String]] = [
      ["-c:a", "aac", "a.mp4"], ["a.mp3"], ["a.flac"], ["a.wav"], ["-c:a", "libvorbis", "a.ogg"],
      ["-ar", "48000", "a.webm"],
    ]
    for options in kinds {
      let path = try studio.make(["-f", "lavfi", "-i", "sine=sample_rate=44100:duration=2"] + options)
      let whole = try studio.bytes(of: path)
      for number in 0..<10 {
        var bytes = whole
        if number < 3 { bytes.removeLast(Int.random(in: 1..<whole.count, using: &random)) }
        // The first bytes matter most: half of the changes go there.
        for change in 0..<(number < 3 ? 0 : 1 << (number - 2)) {
          let end = change % 2 == 0 ? bytes.count : min(bytes.count, 512)
          bytes[Int.random(in: 0..<end, using: &random)] = UInt8.random(in: 0...255, using: &random)
        }
        let broken = try studio.write(bytes, to: "\(number)-\(options[options.count - 1])")
        do {
          let take = try Studio.decode(broken)
          #expect(!take.samples.isEmpty)
          #expect(take.samples.count < 8000 * 3600)
        } catch let error as MediaError {
          #expect(error.path == broken)
        }
      }
    }
  }

  /// A linear congruential generator: the same files on each run.
  struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 31)
    }
  }
}
