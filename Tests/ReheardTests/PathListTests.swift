import Foundation
import Testing

@testable import Reheard

@Suite("Lists of paths")
struct PathListTests {
  let workshop: Workshop

  init() throws { workshop = try Workshop() }

  @Test("one path a line, empty lines left out")
  func lines() throws {
    let list = try workshop.write("a b.mp3\n\n  c.mp3 \nd\n", to: "list")
    #expect(try PathList.read(list) == ["a b.mp3", "  c.mp3 ", "d"])
    let last = try workshop.write("a\nb", to: "list")
    #expect(try PathList.read(last) == ["a", "b"])
    #expect(try PathList.read(workshop.write("", to: "empty")) == [])
  }

  @Test("one path a NUL, line breaks kept")
  func nul() throws {
    let list = try workshop.write("a\nb\0c\r\n\0\0", to: "list")
    #expect(try PathList.read(list, endsWithNUL: true) == ["a\nb", "c\r\n"])
  }

  @Test("a list that is not there is said")
  func missing() {
    #expect(throws: PathListError.self) { try PathList.read("/nowhere/list") }
    #expect(throws: PathListError.self) { try PathList.read(workshop.folder.path) }
  }
}
