import Testing

@testable import Media

@Suite("Names as text") struct PathTextTests {
  @Test(
    "every name comes back as it was",
    arguments: [
      Array("plain.mp4".utf8), [], Array("\u{202E}🙂/é".utf8), [0xFF], [0x63, 0x61, 0x66, 0xE9, 0x20, 0x80],
      // A surrogate, an overlong form, a character cut off, and real characters of the private range.
      [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xF0, 0x9F, 0x98], Array("a\u{EFE9}\u{EF80}b".utf8), [0xE9] + Array("é".utf8),
    ])
  func roundTrip(name: [UInt8]) {
    #expect(PathText.bytes(PathText.text(name)) == name)
  }

  @Test("all pairs and triples of bytes come back, and no two share a text")
  func exhaustive() {
    var seen: Set<[UInt8]> = []
    let firsts: [UInt8] = [0x41, 0x7F, 0x80, 0xBE, 0xBF, 0xC2, 0xE0, 0xEE, 0xEF, 0xED, 0xF0, 0xF4, 0xFF]
    for first in firsts {
      for second in UInt8(1)...255 {
        for third in firsts {
          let name = [first, second, third]
          let text = PathText.text(name)
          #expect(PathText.bytes(text) == name)
          #expect(seen.insert(Array(text.utf8)).inserted)
        }
      }
    }
  }

  @Test("valid names are their own text")
  func valid() {
    #expect(PathText.text(Array("Бейрут/clip 1.mp4".utf8)) == "Бейрут/clip 1.mp4")
    #expect(PathText.text([0x61, 0xE9]) == "a\u{EFE9}")
  }
}
