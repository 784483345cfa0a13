import Testing

@testable import Media

@Suite struct FileEndingTests {
  /// An Ogg page of one segment with that many bytes.
  func page(flags: UInt8, body: Int) -> [UInt8] {
    Array("OggS".utf8) + [0, flags] + [UInt8](repeating: 0, count: 20) + [1, UInt8(body)]
      + [UInt8](repeating: 7, count: body)
  }

  @Test func lastPageOfOgg() {
    let end = page(flags: 4, body: 20)
    #expect(FileEnding.oggDefect(tail: page(flags: 2, body: 30) + end) == nil)
    #expect(FileEnding.oggDefect(tail: end + [0, 0, 0]) == nil)
    #expect(FileEnding.oggDefect(tail: page(flags: 2, body: 30)) == "the last Ogg page is not marked as the last")
    for cut in 1..<end.count - 3 {
      #expect(FileEnding.oggDefect(tail: page(flags: 2, body: 30) + end.dropLast(cut)) == "the last Ogg page is cut")
    }
    #expect(FileEnding.oggDefect(tail: [1, 2]) == "the file ends without an Ogg page")
    #expect(FileEnding.oggDefect(tail: []) == "the file ends without an Ogg page")
  }

  @Test func sizeInTheHeaderOfWAV() {
    let head = Array("RIFF".utf8) + [0xE8, 0x03, 0, 0]
    #expect(FileEnding.riffDefect(head: head, size: 1008) == nil)
    #expect(FileEnding.riffDefect(head: head, size: 2000) == nil)
    #expect(
      FileEnding.riffDefect(head: head, size: 600) == "the file has 600 of the 1008 bytes that its header states")
    for unknown in [[0, 0, 0, 0], [0xFF, 0xFF, 0xFF, 0xFF], [0xFF, 0xFF, 0xFF, 0x7F]] as [[UInt8]] {
      #expect(FileEnding.riffDefect(head: Array("RIFF".utf8) + unknown, size: 600) == nil)
    }
    #expect(FileEnding.riffDefect(head: Array("RIFF".utf8), size: 4) == nil)
  }
}
