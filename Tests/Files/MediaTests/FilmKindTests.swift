import Audio
import Testing

@testable import Media

/// What is unusual about a video is no reason to see it wrongly, and what cannot be seen is said.
@Suite struct FilmKindTests {
  private struct Seen {
    var frames: [GrayFrame] = []
    var sampleCount = 0
    var warnings: [String] = []
  }

  private func see(_ path: String, _ senses: Senses = .both, limits: FrameLimits = FrameLimits()) throws -> Seen {
    var decoder = try FilmDecoder(RegularFile(path: path), rate: Studio.rate, senses: senses, limits: limits)
    var seen = Seen()
    var samples: [Float] = []
    var frames: [GrayFrame] = []
    while try decoder.read(into: &samples, frames: &frames) {
      seen.frames += frames
      seen.sampleCount += samples.count
    }
    seen.warnings = decoder.warnings
    return seen
  }

  /// Mean brightness of the left and the right half.
  private func halves(_ frame: GrayFrame) -> (left: Int, right: Int) {
    var sums = [0, 0]
    for (index, level) in frame.pixels.enumerated() {
      sums[index % frame.width < frame.width / 2 ? 0 : 1] += Int(level)
    }
    return (sums[0] * 2 / frame.pixels.count, sums[1] * 2 / frame.pixels.count)
  }

  private let film = [
    "-f", "lavfi", "-i", "color=black:size=160x120:rate=25:duration=2,drawbox=x=80:w=80:h=120:c=white:t=fill",
  ]
  private let sound = ["-f", "lavfi", "-i", "sine=duration=3"]

  @Test(arguments: [
    [
      "-c:v", "libx265", "-x265-params", "log-level=none", "-pix_fmt", "yuv420p10le", "-color_trc", "smpte2084",
      "a.mp4",
    ],
    ["-c:v", "libvpx-vp9", "-profile:v", "2", "-pix_fmt", "yuv420p10le", "a.webm"],
    ["-c:v", "prores_ks", "-pix_fmt", "yuva444p10le", "a.mov"],
    ["-c:v", "mpeg2video", "-flags", "+ilme+ildct", "-top", "1", "a.ts"],
    ["-c:v", "libx264", "-x264opts", "interlaced=1", "a.mkv"],
    ["-c:v", "qtrle", "a.mov"], ["-c:v", "ffv1", "-pix_fmt", "gray16le", "a.mkv"],
  ])
  func depthsAndFields(arguments: [String]) throws {
    let studio = try Studio()
    let seen = try see(studio.make(film + arguments), .picture)
    let frame = try #require(seen.frames.last)
    #expect(frame.width == 160 && frame.height == 120)
    #expect(halves(frame).left < 40 && halves(frame).right > 190, "\(arguments)")
  }

  @Test func whatIsTransparentIsBlack() throws {
    let studio = try Studio()
    let path = try studio.make(
      "-f", "lavfi", "-i", "color=white:size=64x48:rate=5:duration=1,format=argb,colorchannelmixer=aa=0", "-c:v",
      "qtrle",
      "clear.mov")
    let frame = try #require(try see(path, .picture).frames.first)
    #expect(halves(frame).left == 0 && halves(frame).right == 0)
  }

  @Test func aPictureWithSound() throws {
    let studio = try Studio()
    try studio.make(film + ["-frames:v", "1", "picture.png"])
    let path = try studio.make(["-i", "picture.png"] + sound + ["-c:v", "libx264", "-c:a", "aac", "picture.mp4"])
    let seen = try see(path)
    #expect(seen.frames.count == 1 && seen.sampleCount >= 3 * Studio.rate.hertz - 400)
  }

  @Test func timesThatVary() throws {
    let studio = try Studio()
    let path = try studio.make(
      "-f", "lavfi", "-i", "testsrc2=size=160x120:rate=25:duration=4", "-vf", "select='lt(n,25)+not(mod(n,20))'",
      "-vsync", "vfr", "-c:v", "libx264", "varying.mkv")
    let times = try see(path, .picture).frames.map(\.time)
    #expect(Array(times.suffix(3)).map { ($0 * 10).rounded() } == [16, 24, 32])
    #expect(times.count >= 10)
  }

  @Test func aVideoThatEndsEarly() throws {
    let studio = try Studio()
    let path = try studio.make(film + sound + ["-t", "3", "-c:v", "mpeg4", "-c:a", "pcm_s16le", "early.mkv"])
    let seen = try see(path)
    #expect(try #require(seen.frames.last).time < 2.1)
    #expect(seen.sampleCount == 3 * Studio.rate.hertz && seen.warnings.isEmpty)
  }

  @Test func tooManyPixels() throws {
    let studio = try Studio()
    let path = try studio.make(film + sound + ["-c:v", "mpeg4", "-c:a", "pcm_s16le", "large.mkv"])
    var limits = FrameLimits()
    limits.pixels = 100 * 100
    let seen = try see(path, limits: limits)
    #expect(seen.frames.isEmpty && seen.sampleCount == 3 * Studio.rate.hertz)
    #expect(
      seen.warnings == [
        "pictures: 160 x 120 pixels are more than the 10000 that are looked at; make it smaller first: "
          + "ffmpeg -i FILE -vf scale=1280:-2 SMALLER"
      ])
    #expect(throws: MediaError.self) { try see(path, .picture, limits: limits) }
  }

  @Test func whatMovesInWebPIsNamed() throws {
    let studio = try Studio()
    let path = try studio.make(
      "-f", "lavfi", "-i", "testsrc2=size=64x48:rate=5:duration=1", "-c:v", "libwebp_anim", "a.webp")
    let error = #expect(throws: MediaError.self) { try see(path) }
    #expect(error?.description.contains("make a GIF or an MP4") == true)
  }
}
