import Audio
import Media
import Testing

/// Every kind of file gives as many samples as the ffmpeg program makes of it.
@Suite struct FormatTests {
  static let sine = ["-f", "lavfi", "-i", "sine=frequency=440:sample_rate=44100:duration=4"]
  static let video = ["-f", "lavfi", "-i", "testsrc=size=64x48:rate=10:duration=4"]

  struct Kind: CustomTestStringConvertible, Sendable {
    let file: String
    let options: [String]
    var hasVideo = false
    var testDescription: String { file }
  }

  static let kinds = [
    Kind(file: "a.mp4", options: ["-c:v", "libx264", "-c:a", "aac"], hasVideo: true),
    Kind(
      file: "fragmented.mp4", options: ["-c:v", "libx264", "-c:a", "aac", "-movflags", "frag_keyframe+empty_moov"],
      hasVideo: true),
    Kind(file: "a.mov", options: ["-c:v", "mpeg4", "-c:a", "pcm_s16le"], hasVideo: true),
    Kind(file: "a.webm", options: ["-c:v", "libvpx", "-c:a", "libopus", "-ar", "48000"], hasVideo: true),
    Kind(file: "vorbis.webm", options: ["-c:v", "libvpx", "-c:a", "libvorbis"], hasVideo: true),
    Kind(file: "a.mkv", options: ["-c:v", "mpeg4", "-c:a", "ac3"], hasVideo: true),
    Kind(file: "flac.mkv", options: ["-c:v", "mpeg4", "-c:a", "flac", "-ac", "2"], hasVideo: true),
    Kind(file: "a.avi", options: ["-c:v", "mpeg4", "-c:a", "libmp3lame"], hasVideo: true),
    Kind(file: "a.ts", options: ["-c:v", "mpeg2video", "-c:a", "mp2"], hasVideo: true),
    Kind(file: "a.flv", options: ["-c:v", "flv", "-c:a", "libmp3lame"], hasVideo: true),
    Kind(file: "aac.3gp", options: ["-c:a", "aac", "-ar", "16000"]),
    Kind(file: "a.m4a", options: ["-c:a", "aac", "-ac", "2"]),
    Kind(file: "alac.m4a", options: ["-c:a", "alac"]),
    Kind(file: "a.aac", options: []),
    Kind(file: "a.mp3", options: []),
    Kind(file: "bare.mp3", options: ["-write_xing", "0", "-id3v2_version", "0"]),
    Kind(file: "a.opus", options: ["-ar", "48000"]),
    Kind(file: "a.ogg", options: ["-c:a", "libvorbis"]),
    Kind(file: "a.flac", options: []),
    Kind(file: "a.wav", options: []),
    Kind(file: "float.wav", options: ["-c:a", "pcm_f32le", "-ar", "96000"]),
    Kind(file: "byte.wav", options: ["-c:a", "pcm_u8", "-ar", "8000"]),
    Kind(file: "surround.wav", options: ["-ac", "6"]),
    Kind(file: "a.aiff", options: []),
    Kind(file: "a.wv", options: []),
    Kind(file: "a.wma", options: []),
    Kind(file: "noextension", options: ["-f", "mp4", "-c:a", "aac"]),
    Kind(file: "http:strange|name,%d.wav", options: []),
  ]

  @Test(arguments: kinds) func asManySamplesAsFFmpeg(kind: Kind) throws {
    let studio = try Studio()
    try studio.make(Self.sine + (kind.hasVideo ? Self.video : []) + kind.options + ["file:" + kind.file])
    let take = try Studio.decode(studio.path(kind.file))
    let oracle = try studio.oracleCount(studio.path(kind.file))
    #expect(abs(take.samples.count - oracle) <= 3, "\(take.samples.count) samples, ffmpeg has \(oracle)")
    // Without an edit list the fragmented file keeps the delay of its video, two frames of 0.1 s.
    #expect(abs(Double(take.samples.count) / 8000 - 4) < 0.25)
    #expect(take.warnings == [])
    #expect(take.loudest(1, 3) > 0.03)
    #expect(take.loudest(0, 4) <= 1)
  }

  @Test(arguments: ["amr", "3gp"]) func adaptiveMultiRate(ending: String) throws {
    // Debian's ffmpeg has no encoder for it: a header, then 100 frames of 20 ms in the 12.2 kbit/s mode.
    let studio = try Studio()
    var bytes = Array("#!AMR\n".utf8)
    for frame in 0..<100 { bytes += [0x3C] + (0..<31).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ frame &* 11) } }
    var path = try studio.write(bytes, to: "a.amr")
    if ending == "3gp" { path = try studio.make("-i", "a.amr", "-c", "copy", "a.3gp") }
    let take = try Studio.decode(path)
    #expect(take.samples.count == 16_000)
    #expect(abs(take.samples.count - (try studio.oracleCount(path))) <= 3)
    #expect(take.container.audioStreams.map(\.codec) == ["amr_nb"])
    #expect(take.warnings == [])
  }

  @Test(arguments: [8000, 11_025, 16_000, 44_100, 48_000]) func anyRate(hertz: Int) throws {
    let studio = try Studio()
    let path = try studio.make("-f", "lavfi", "-i", "sine=sample_rate=44100:duration=2", "a.wav")
    let take = try Studio.decode(path, rate: SampleRate(hertz: hertz))
    #expect(abs(take.samples.count - 2 * hertz) <= 2)
  }

  @Test func theSameEachTime() throws {
    let studio = try Studio()
    let path = try studio.make("-f", "lavfi", "-i", "sine=duration=2", "-c:a", "aac", "a.mp4")
    #expect(try Studio.decode(path).samples == Studio.decode(path).samples)
  }

  @Test func theContainerSaysWhatItIs() throws {
    let studio = try Studio()
    let path = try studio.make(
      "-f", "lavfi", "-i", "sine=sample_rate=44100:duration=2", "-f", "lavfi", "-i", "testsrc=size=64x48:duration=2",
      "-map", "1", "-map", "0", "-c:v", "mpeg4", "-c:a", "aac", "-metadata", "title=Порт", "-metadata",
      "creation_time=2020-08-04T15:08:00Z", "-metadata:s:a:0", "language=ara", "a.mp4")
    let container = try AudioDecoder(path: path, rate: Studio.rate).container
    #expect(container.format == "mov,mp4,m4a,3gp,3g2,mj2")
    #expect(container.tags["title"] == "Порт")
    #expect(container.tags["creation_time"] == "2020-08-04T15:08:00.000000Z")
    #expect(abs((container.duration ?? 0) - 2) < 0.1)
    #expect(container.start == 0)
    #expect(container.streams.map(\.kind) == ["video", "audio"])
    #expect(
      container.audioStreams == [
        StreamInformation(
          index: 1, kind: "audio", codec: "aac", language: "ara", isDefault: true, rate: 44_100, channels: 1)
      ])
  }
}
