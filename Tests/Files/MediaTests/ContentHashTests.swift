import Foundation
import Media
import Testing

@Suite struct ContentHashTests {
  /// The examples of FIPS 180-2, and the one of a file longer than a piece that is read at once.
  @Test(arguments: [
    ("", 1, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ("a", 1_000_000, "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"),
  ])
  func knownContent(text: String, times: Int, hex: String) throws {
    let studio = try Studio()
    let path = try studio.write(Array(String(repeating: text, count: times).utf8), to: "file")
    #expect(try ContentHash.sha256(ofFile: path).hex == hex)
  }

  @Test func contentNotName() throws {
    let studio = try Studio()
    let long = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 7 >> 4) }
    let first = try ContentHash.sha256(ofFile: studio.write(long, to: "a"))
    #expect(try ContentHash.sha256(ofFile: studio.write(long, to: "b")) == first)
    #expect(try ContentHash.sha256(ofFile: studio.write(long.dropLast(), to: "c")) != first)
  }

  @Test func whatHasNoContent() throws {
    let studio = try Studio()
    #expect(throws: MediaError.directory(path: studio.folder.path)) {
      try ContentHash.sha256(ofFile: studio.folder.path)
    }
    #expect(throws: MediaError.missing(path: studio.path("x"))) { try ContentHash.sha256(ofFile: studio.path("x")) }
  }
}
