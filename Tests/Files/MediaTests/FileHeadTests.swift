import Testing

@testable import Media

@Suite("What a file's first bytes tell") struct FileHeadTests {
  @Test(
    "pictures, documents and databases are told from what may be sound",
    arguments: [
      ([], FileHead.empty), (Array("<html>".utf8), .text), (Array("WEBVTT\n\n00:01".utf8), .text),
      ([0xFF, 0xD8, 0xFF, 0xE0, 0, 16], .picture), ([0x89] + Array("PNG\r\n".utf8) + [0x1A, 10], .picture),
      (Array("RIFF".utf8) + [1, 0, 0, 0] + Array("WEBPVP8 ".utf8), .picture),
      ([0, 0, 0, 24] + Array("ftypavif".utf8) + [0, 0], .picture),
      (Array("SQLite format 3\0".utf8), .database), (Array("%PDF-1.7".utf8), .otherKind),
      (Array("RIFF".utf8) + [1, 0, 0, 0] + Array("WAVEfmt ".utf8), .unknown),
      ([0, 0, 0, 24] + Array("ftypmp42".utf8) + [0, 0], .unknown), ([0xFF, 0xFB, 0x90, 0], .unknown),
      (Array("OggS".utf8) + [0, 2], .unknown), (Array("ID3".utf8) + [4, 0, 0], .unknown),
      (Array("RHPRINTS".utf8) + [1, 0, 0, 0], .unknown),
    ] as [([UInt8], FileHead)])
  func kinds(head: [UInt8], kind: FileHead) {
    #expect(FileHead(head) == kind)
  }
}
