import Foundation
import Testing

@Suite("The decoder's box, from outside")
struct SandboxTests {
  /// FFmpeg reads character sets for transport streams and the time zone for dates from files: in the box it must not
  /// have to.
  @Test("media of all kinds give the same fingerprints in the box and without it")
  func sameInAndOut() throws {
    let bench = try Bench()
    try bench.tune("a.wav", seed: 3, seconds: 4)
    let picture = "-f lavfi -i testsrc2=size=64x48:rate=10:duration=4"
    try bench.make(
      """
      f() { ffmpeg -nostdin -v error -y -i a.wav "$@"; }
      f \(picture) -map 0:a -map 1:v -c:v mpeg2video -c:a mp2 -metadata service_name=Ärger a.ts
      f \(picture) -map 0:a -map 1:v -c:v mpeg4 -c:a aac -metadata creation_time=2020-08-04T15:08:00Z -shortest a.mp4
      f \(picture) -map 0:a -map 1:v -c:v mpeg4 -c:a libvorbis -shortest a.mkv
      (printf 'ID3\\4\\0\\0\\0\\0\\0\\0'; cat a.ts) > tag.ts
      f -c:a libopus -ar 48000 a.opus; f -c:a libmp3lame -metadata title=x a.mp3; f a.flac; f -c:a wmav2 a.wma; f a.aiff
      """)
    let files = ["a.ts", "tag.ts", "a.mp4", "a.mkv", "a.opus", "a.mp3", "a.flac", "a.wma", "a.aiff", "a.wav"]
    for (output, more) in [("boxed", []), ("unboxed", ["--no-sandbox"])] {
      let result = try bench.shell("reheard fingerprint \((files + more).joined(separator: " ")) --output \(output)")
      #expect(result.status == 0, "\(result.complaints)")
    }
    #expect(try bench.bytes("boxed") == bench.bytes("unboxed"))
    // A single file's box is made otherwise.
    for file in files {
      for (output, more) in [("boxed", ""), ("unboxed", "--no-sandbox")] {
        let result = try bench.shell("reheard fingerprint \(file) \(more) --output \(output)")
        #expect(result.status == 0, "\(file): \(result.complaints)")
      }
      #expect(try bench.bytes("boxed") == bench.bytes("unboxed"), "\(file)")
    }
  }
}
