import Foundation
import Machine
import Testing

@testable import Media

/// Each thing that is no sound is refused with an error of its own.
@Suite struct RefusalTests {
  func expect(_ error: MediaError, _ sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(throws: error, sourceLocation: sourceLocation) { try Studio.decode(error.path) }
    #expect(error.description.hasPrefix(error.path + ": "), sourceLocation: sourceLocation)
  }

  @Test func whatIsNotThere() throws {
    let studio = try Studio()
    let file = try studio.write([1], to: "file")
    expect(.missing(path: studio.path("nothing.mp4")))
    expect(.missing(path: file + "/below"))
    expect(.missing(path: ""))
    expect(.missing(path: file + "\0.mp4"))
    expect(.missing(path: "http://127.0.0.1:9/a.mp4"))
  }

  @Test func whatIsNoFile() throws {
    let studio = try Studio()
    expect(.directory(path: studio.folder.path))
    let pipe = studio.path("pipe")
    try studio.run("mkfifo", [pipe])
    expect(.notRegular(path: pipe, kind: "pipe"))
    expect(.notRegular(path: "/dev/zero", kind: "device"))
  }

  @Test func whatHasNoMedia() throws {
    let studio = try Studio()
    expect(.empty(path: try studio.write([], to: "empty.mp4")))
    expect(.text(path: try studio.write(Array("<html>Not found – 404</html>\n".utf8), to: "page.mp4")))
    let noise = try studio.write((0..<5000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3 | 128) }, to: "noise.mp4")
    #expect { try Studio.decode(noise) } throws: { error in
      guard case .unknownFormat(noise, _) = error as? MediaError else { return false }
      return true
    }
  }

  @Test(arguments: [
    "#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\na.wav\n#EXT-X-ENDLIST\n", "ffconcat version 1.0\nfile a.wav\n",
    "v=0\r\nm=audio 5004 RTP/AVP 0\r\n", "#EXTM3U\na.wav\n",
  ])
  func playlistsAreNotFollowed(text: String) throws {
    let studio = try Studio()
    try studio.make("-f", "lavfi", "-i", "sine=duration=1", "a.wav")
    for name in ["list.m3u8", "list.mp4", "list.sdp", "list.txt"] {
      expect(.text(path: try studio.write(Array(text.utf8), to: name)))
    }
  }

  @Test func picturesWithoutSound() throws {
    let studio = try Studio()
    let path = try studio.make("-f", "lavfi", "-i", "testsrc=size=64x48:duration=1", "-c:v", "mpeg4", "silent.mp4")
    expect(.noSound(path: path, format: "mov,mp4,m4a,3gp,3g2,mj2", streams: ["video (mpeg4)"]))
    expect(
      .unknownFormat(
        path: try studio.make("-f", "lavfi", "-i", "testsrc=size=64x48", "-frames:v", "1", "still.png"),
        reason: "not a kind that sound comes in"))
  }

  @Test func anMP4WithoutItsIndex() throws {
    let studio = try Studio()
    let whole = try studio.bytes(of: studio.make("-f", "lavfi", "-i", "sine=duration=4", "-c:a", "aac", "whole.mp4"))
    expect(.indexMissing(path: try studio.write(Array(whole.prefix(whole.count / 2)), to: "half.mp4")))
  }

  @Test func aSoundOfNoSamples() throws {
    let studio = try Studio()
    let wav = try studio.bytes(of: studio.make("-f", "lavfi", "-i", "sine=duration=1", "whole.wav"))
    let path = try studio.write(Array(wav.prefix(78)), to: "header.wav")
    expect(.nothingDecodable(path: path, codec: "pcm_s16le", damagedPackets: 0))
  }

  @Test func whatTheSystemSays() {
    #expect(RegularFile.error(EACCES, path: "a") == .permissionDenied(path: "a"))
    #expect(RegularFile.error(EPERM, path: "a") == .permissionDenied(path: "a"))
    #expect(RegularFile.error(ENOENT, path: "a") == .missing(path: "a"))
    #expect(RegularFile.error(ENOMEM, path: "a") == .outOfMemory(path: "a"))
    #expect(RegularFile.error(EIO, path: "a") == .unreadable(path: "a", reason: "Input/output error"))
    #expect(RegularFile.kind(ofMode: S_IFSOCK | 0o777) == "socket")
    #expect(RegularFile.kind(ofMode: S_IFREG | 0o644) == nil)
  }

  @Test func textIsTold() {
    #expect(FileSignature.isText(Array("Бейрут\n".utf8)))
    #expect(FileSignature.isText(Array("Бейрут".utf8).dropLast()))
    #expect(!FileSignature.isText([0xFF, 0xFB, 0x90, 0x44]))
    #expect(!FileSignature.isText([]))
    #expect(!FileSignature.isText(Array("RIFF\0\0\0\0WAVE".utf8)))
  }
}
