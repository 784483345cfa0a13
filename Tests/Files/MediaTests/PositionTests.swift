import Media
import Testing

/// Sounds lie where a player has them: zero is the container's start, gaps and late starts are silence.
@Suite struct PositionTests {
  static let tone = ["-f", "lavfi", "-i", "sine=sample_rate=44100:duration=10"]
  static let video = ["-f", "lavfi", "-i", "testsrc=size=64x48:rate=10:duration=10"]
  /// Drops the sound from 4 s to 6 s and leaves the timestamps of the rest alone.
  static let gap = ["-af", "aselect=not(between(t\\,4\\,6))"]

  func expectOracle(_ studio: Studio, _ path: String, _ take: Studio.Take, within tolerance: Int = 3) throws {
    let oracle = try studio.oracleCount(path)
    #expect(
      abs(take.samples.count - oracle) <= tolerance, "\(path): \(take.samples.count) samples, ffmpeg has \(oracle)")
  }

  @Test(arguments: [
    ["-c:a", "aac", "gap.mkv"], ["-c:a", "libmp3lame", "mp3.mkv"], ["-c:a", "flac", "flac.mkv"],
    ["-ar", "48000", "-c:a", "libopus", "gap.webm"], ["-c:a", "aac", "gap.mp4"], ["-c:a", "mp2", "gap.ts"],
  ])
  func aGapIsSilence(options: [String]) throws {
    let studio = try Studio()
    let path = try studio.make(Self.tone + Self.gap + options)
    let take = try Studio.decode(path)
    try expectOracle(studio, path, take)
    #expect(abs(Double(take.samples.count) / 8000 - 10) < 0.1)
    #expect(take.loudest(3, 3.9) > 0.05)
    #expect(take.isSilent(4.3, 5.7))
    #expect(take.loudest(6.2, 7) > 0.05)
    #expect(take.warnings == [])
  }

  @Test(arguments: ["late.mp4", "late.mkv", "late.mov", "late.ts", "late.webm"])
  func soundThatStartsLaterThanThePictures(file: String) throws {
    let studio = try Studio()
    let codecs = file == "late.webm" ? ["-c:v", "libvpx", "-c:a", "libvorbis"] : ["-c:v", "mpeg4", "-c:a", "aac"]
    let path = try studio.make(
      Self.video + ["-itsoffset", "1.5"] + Self.tone + ["-map", "0", "-map", "1", "-t", "6"] + codecs + [file])
    let take = try Studio.decode(path)
    try expectOracle(studio, path, take)
    #expect(abs(Double(take.samples.count) / 8000 - 6) < 0.1)
    #expect(take.isSilent(0, 1.4))
    #expect(take.loudest(1.55, 2) > 0.05)
    #expect(take.warnings == [])
  }

  @Test(arguments: ["cut.mp4", "cut.mkv"])
  func aCutWithoutReencodingKeepsTheClock(file: String) throws {
    let studio = try Studio()
    try studio.make(Self.video + Self.tone + ["-c:v", "mpeg4", "-g", "7", "-c:a", "aac", "whole.mp4"])
    let path = try studio.make(["-ss", "3.33", "-i", "whole.mp4", "-t", "4", "-c", "copy", file])
    try expectOracle(studio, path, Studio.decode(path))
  }

  @Test(arguments: ["offset.ts", "offset.mkv", "offset.mp4"]) func zeroIsTheContainersStart(file: String) throws {
    let studio = try Studio()
    let path = try studio.make(
      Self.video + Self.tone + ["-t", "3", "-c:v", "mpeg4", "-c:a", "aac", "-output_ts_offset", "100", file])
    let take = try Studio.decode(path)
    try expectOracle(studio, path, take)
    #expect(abs(Double(take.samples.count) / 8000 - 3) < 0.1)
    #expect(take.loudest(0.1, 0.4) > 0.05)
  }

  /// Telephones send no sound in pauses: what follows must not move up.
  @Test(arguments: ["pause.amr", "pause.3gp", "wide.awb"]) func pausesOfTelephonesTakeTheirTime(file: String) throws {
    let studio = try Studio()
    let isWide = file == "wide.awb"
    var state: UInt32 = 1
    // 12.2 and 12.65 kbit/s: a head and noise for bits.
    func speech() -> [UInt8] {
      [isWide ? 0x14 : 0x3C]
        + (0..<(isWide ? 32 : 31)).map { _ in
          state = state &* 1_664_525 &+ 1_013_904_223
          return UInt8(state >> 24)
        }
    }
    // A description of the background now and then, and nothing between.
    func pause(_ number: Int) -> [UInt8] {
      number % 8 == 0 ? [isWide ? 0x4C : 0x44] + [UInt8](repeating: 0x35, count: 5) : [0x7C]
    }
    let talk = (0..<150).flatMap { _ in speech() }
    let pauses = (0..<100).flatMap(pause)
    let first = (0..<50).flatMap(pause)
    var path = try studio.write(
      Array("#!AMR\(isWide ? "-WB" : "")\n".utf8) + first + talk + pauses + talk + pauses,
      to: isWide ? file : "pause.amr")
    if file == "pause.3gp" { path = try studio.make(["-i", "pause.amr", "-c", "copy", file]) }
    let take = try Studio.decode(path)
    #expect(abs(Double(take.samples.count) / 8000 - 11) < 0.05)
    #expect(take.isSilent(0, 0.9) && take.loudest(1.05, 1.3) > 0.02)
    #expect(take.isSilent(4.1, 5.9) && take.loudest(6.05, 6.3) > 0.02)
    #expect(take.isSilent(9.1, 10.9))
    #expect(take.warnings == [])
  }

  /// RealAudio as ffmpeg writes it has the same timestamp in every packet.
  @Test func aClockThatStandsStillIsNone() throws {
    let studio = try Studio()
    let path = try studio.make(Self.tone + ["-ar", "8000", "-ac", "1", "-c:a", "real_144", "still.rm"])
    let take = try Studio.decode(path)
    #expect(abs(Double(take.samples.count) / 8000 - 10) < 0.1)
    #expect(take.loudest(9, 9.5) > 0.05)
    #expect(take.warnings == [])
  }

  /// FFmpeg takes the file's length for that of a stream whose packets come late.
  @Test(arguments: ["flac", "pcm_s16le", "alac"]) func lateSoundThatEndsBeforeThePictures(codec: String) throws {
    let studio = try Studio()
    let path = try studio.make(
      Self.video + ["-itsoffset", "5"] + Self.tone
        + ["-map", "0", "-map", "1", "-c:v", "libx264", "-preset", "ultrafast", "-c:a", codec, "-t", "8", "a.mkv"])
    let longer = try studio.make(
      Self.video + ["-itsoffset", "5", "-t", "3"] + Self.tone
        + ["-map", "0", "-map", "1", "-c:v", "libx264", "-preset", "ultrafast", "-c:a", codec, "b.mkv"])
    for path in [path, longer] {
      let take = try Studio.decode(path)
      #expect(abs(Double(take.samples.count) / 8000 - 8) < 0.1)
      #expect(take.isSilent(0, 4.9) && take.loudest(5.1, 5.5) > 0.05)
      #expect(take.warnings == [])
    }
  }

  @Test func chainedOggGoesOn() throws {
    let studio = try Studio()
    let first = try studio.make(Self.tone + ["-t", "3", "-c:a", "libvorbis", "a.ogg"])
    let second = try studio.make(Self.tone + ["-t", "2", "-ar", "22050", "-ac", "2", "-c:a", "libvorbis", "b.ogg"])
    let path = try studio.write(studio.bytes(of: first) + studio.bytes(of: second), to: "chained.ogg")
    let take = try Studio.decode(path)
    #expect(abs(Double(take.samples.count) / 8000 - 5) < 0.1)
    #expect(take.loudest(3.5, 4.5) > 0.05)
  }

  @Test func formatChangesInMidStream() throws {
    let studio = try Studio()
    let first = try studio.make(Self.tone + ["-t", "2", "-c:a", "aac", "a.aac"])
    let second = try studio.make(Self.tone + ["-t", "3", "-ar", "22050", "-ac", "2", "-c:a", "aac", "b.aac"])
    let path = try studio.write(studio.bytes(of: first) + studio.bytes(of: second), to: "change.aac")
    let take = try Studio.decode(path)
    #expect(abs(Double(take.samples.count) / 8000 - 5) < 0.2)
    #expect(take.loudest(4, 4.5) > 0.05)
  }

  @Test func anEndlessGapIsNotFilled() throws {
    let studio = try Studio()
    // 3 s of sound, of which the last 2 s claim to sound a year later; a live file, which states no duration.
    let path = try studio.make(
      "-f", "lavfi", "-i", "sine=sample_rate=44100:duration=3", "-af", "asetpts=if(gt(T\\,1)\\,PTS+31536000/TB\\,PTS)",
      "-c:a", "flac", "-live", "1", "year.mkv")
    let take = try Studio.decode(path)
    #expect(abs(Double(take.samples.count) / 8000 - 3) < 0.2)
    #expect(take.warnings.contains("1 impossible timestamp not followed"))
  }

  @Test func theDefaultStreamOrAnother() throws {
    let studio = try Studio()
    let path = try studio.make(
      ["-f", "lavfi", "-i", "sine=duration=2", "-f", "lavfi", "-i", "sine=duration=4", "-f", "lavfi", "-i"]
        + ["testsrc=size=64x48:duration=1", "-map", "2", "-map", "0", "-map", "1", "-c:v", "mpeg4", "-c:a", "aac"]
        + ["-metadata:s:a:0", "language=eng", "-disposition:a:0", "0", "-disposition:a:1", "default", "two.mkv"])
    #expect(abs(try Studio.decode(path).samples.count - 32_000) < 400)
    #expect(abs(try Studio.decode(path, stream: 1).samples.count - 16_000) < 400)
    #expect(abs(try Studio.decode(path, stream: 2).samples.count - 32_000) < 400)
    for stream in [0, 3, -1, Int.max] {
      #expect(
        throws: MediaError.noSuchStream(
          path: path, stream: stream,
          audio: ["stream 1: aac, 44100 Hz, 1 channel, eng", "stream 2: aac, 44100 Hz, 1 channel, default"])
      ) { try Studio.decode(path, stream: stream) }
    }
  }
}
