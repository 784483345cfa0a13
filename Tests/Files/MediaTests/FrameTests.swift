import Audio
import Testing

@testable import Media

/// Pictures come upright, with square pixels, small and at their times, from whatever they are packed in.
@Suite struct FrameTests {
  private func see(_ path: String, _ senses: Senses = .picture) throws -> (
    frames: [GrayFrame], samples: Int, warnings: [String]
  ) {
    var decoder = try FilmDecoder(path: path, rate: Studio.rate, senses: senses)
    var all: [GrayFrame] = []
    var count = 0
    var samples: [Float] = []
    var frames: [GrayFrame] = []
    while try decoder.read(into: &samples, frames: &frames) {
      all += frames
      count += samples.count
    }
    return (all, count, decoder.warnings)
  }

  /// Mean brightness of a part of a frame, in shares of its sides.
  private func mean(_ frame: GrayFrame, _ x: ClosedRange<Double>, _ y: ClosedRange<Double>) -> Double {
    var (sum, count) = (0, 0)
    for row in Int(y.lowerBound * Double(frame.height))..<Int(y.upperBound * Double(frame.height)) {
      for column in Int(x.lowerBound * Double(frame.width))..<Int(x.upperBound * Double(frame.width)) {
        sum += Int(frame.pixels[row * frame.width + column])
        count += 1
      }
    }
    return Double(sum) / Double(max(1, count))
  }

  /// Two seconds, the left half black and the right half white.
  private let halves = "color=black:size=160x120:rate=25:duration=2,drawbox=x=80:w=80:h=120:c=white:t=fill"

  @Test(arguments: [
    ["-c:v", "libx264", "-pix_fmt", "yuv420p", "a.mp4"], ["-c:v", "libx264", "-pix_fmt", "yuv422p10le", "a.mkv"],
    ["-c:v", "libx265", "-x265-params", "log-level=none", "a.mp4"], ["-c:v", "libvpx", "a.webm"],
    ["-c:v", "libvpx-vp9", "a.webm"], ["-c:v", "libaom-av1", "-cpu-used", "8", "-g", "25", "a.mp4"],
    ["-c:v", "mpeg1video", "a.mpg"], ["-c:v", "mpeg2video", "a.ts"], ["-c:v", "mpeg4", "a.avi"],
    ["-c:v", "mjpeg", "-pix_fmt", "yuvj420p", "a.mov"], ["-c:v", "prores_ks", "a.mov"], ["-c:v", "libtheora", "a.ogv"],
    ["-c:v", "h263", "-s", "176x144", "a.3gp"], ["-c:v", "wmv2", "a.wmv"], ["-c:v", "flv1", "a.flv"], ["a.gif"],
    ["-c:v", "rawvideo", "-pix_fmt", "rgb24", "a.avi"],
  ])
  func codecs(arguments: [String]) throws {
    let studio = try Studio()
    let seen = try see(studio.make(["-f", "lavfi", "-i", halves + ",noise=alls=3:allf=t"] + arguments))
    #expect((14...17).contains(seen.frames.count), "\(arguments): \(seen.frames.count)")
    #expect(zip(seen.frames, seen.frames.dropFirst()).allSatisfy { $0.time < $1.time })
    let frame = try #require(seen.frames.last)
    #expect(frame.time > 1.7 && frame.time < 2.1)
    #expect(mean(frame, 0...0.45, 0...1) < 40 && mean(frame, 0.55...1, 0...1) > 200, "\(arguments)")
    #expect(seen.samples == 0 && seen.warnings.isEmpty)
  }

  @Test func quarterTurns() throws {
    let studio = try Studio()
    try studio.make("-f", "lavfi", "-i", halves, "-c:v", "mpeg4", "flat.mp4")
    for (turn, isUpperWhite) in [("90", true), ("270", false)] {
      let path = try studio.make(
        "-i", "flat.mp4", "-c", "copy", "-metadata:s:v:0", "rotate=\(turn)", "turned\(turn).mp4")
      let frame = try #require(try see(path).frames.first)
      #expect(frame.width == 120 && frame.height == 160)
      let upper = mean(frame, 0...1, 0...0.45)
      #expect(isUpperWhite ? upper > 200 : upper < 40)
    }
  }

  @Test func squarePixels() throws {
    let studio = try Studio()
    let path = try studio.make("-f", "lavfi", "-i", halves + ",setsar=2", "-c:v", "mpeg4", "wide.mp4")
    let frame = try #require(try see(path).frames.first)
    #expect(frame.width == 320 && frame.height == 120)
  }

  @Test func smallEnough() throws {
    let studio = try Studio()
    let path = try studio.make(
      "-f", "lavfi", "-i", "testsrc2=size=1280x720:rate=5:duration=1", "-c:v", "mpeg4", "large.mp4")
    let frame = try #require(try see(path).frames.first)
    #expect(frame.width == 853 && frame.height == 480)
  }

  @Test func bothInOnePass() throws {
    let studio = try Studio()
    let path = try studio.make(
      "-f", "lavfi", "-i", "sine=duration=2", "-f", "lavfi", "-i", halves, "-c:v", "mpeg4", "-c:a", "aac", "both.mp4")
    let seen = try see(path, .both)
    #expect((14...17).contains(seen.frames.count))
    #expect(seen.samples == (try Studio.decode(path).samples.count))
    #expect(try see(path, .sound).frames.isEmpty)
  }

  @Test func lateVideo() throws {
    let studio = try Studio()
    let path = try studio.make(
      "-f", "lavfi", "-i", "sine=duration=4", "-itsoffset", "1.5", "-f", "lavfi", "-i", halves, "-map", "0:a", "-map",
      "1:v", "-c:v", "mpeg4", "late.mkv")
    let frames = try see(path, .both).frames
    #expect(abs(try #require(frames.first).time - 1.5) < 0.05)
  }

  @Test func aCoverIsNoPicture() throws {
    let studio = try Studio()
    try studio.make("-f", "lavfi", "-i", halves, "-frames:v", "1", "cover.png")
    let path = try studio.make(
      "-f", "lavfi", "-i", "sine=duration=1", "-i", "cover.png", "-map", "0", "-map", "1", "-c:v", "copy", "song.mp3")
    #expect(try see(path, .both).frames.isEmpty)
    #expect(throws: MediaError.noPictures(path: path, format: "mp3", streams: ["audio (mp3)", "video (png)"])) {
      try see(path)
    }
  }

  @Test func damageEndsNothing() throws {
    let studio = try Studio()
    let path = try studio.make(
      "-f", "lavfi", "-i", "testsrc2=size=160x120:rate=25:duration=3", "-f", "lavfi", "-i", "sine=duration=3", "-c:v",
      "mpeg4", "-c:a", "pcm_s16le", "whole.avi")
    var bytes = try studio.bytes(of: path)
    for place in stride(from: bytes.count / 3, to: bytes.count * 2 / 3, by: 97) { bytes[place] ^= 0x55 }
    let seen = try see(studio.write(bytes, to: "damaged.avi"), .both)
    #expect(seen.frames.count > 8 && seen.samples > 8000)
  }

  @Test func areasAreMeans() {
    var scaling = AreaScaling(from: (4, 2), to: (2, 1))
    let rows: [[Float]] = [[0, 10, 20, 30], [40, 50, 60, 70]]
    let pixels = scaling.pixels { row, weight, sum in for x in 0..<4 { sum[x] += weight * rows[row][x] } }
    #expect(pixels == [25, 45])
    // Sizes that do not divide keep the mean.
    var odd = AreaScaling(from: (7, 5), to: (3, 2))
    let flat = odd.floats { _, weight, sum in for x in 0..<7 { sum[x] += weight * 99 } }
    #expect(flat.allSatisfy { abs($0 - 99) < 0.01 })
  }

  @Test func clocks() {
    var clock = FrameClock(start: 10, tick: 0.001, pace: 25, limits: FrameLimits())
    #expect(clock.time(of: 10_000) == 0)
    #expect(clock.time(of: 10_040) == nil)
    #expect(clock.time(of: 10_130).map { abs($0 - 0.13) < 1e-9 } == true)
    // Back to the start, or an age ahead: the pictures go on.
    #expect(clock.time(of: 0) == nil)
    for _ in 0..<6 { _ = clock.time(of: nil) }
    #expect(clock.time(of: 99_000_000_000_000).map { $0 < 1 } == true)
  }
}
