import Documents
import Foundation
import Testing

@Suite("A file is whole or not there")
struct WholeFileTests {
  let folder: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("whole-file-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  private func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: folder).sorted() }

  @Test("the old content stays until the new one is committed")
  func commit() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/a"
    try Data("old".utf8).write(to: URL(fileURLWithPath: path))
    let file = try WholeFile(path)
    try file.write(Array("ne".utf8))
    try file.write([])
    try file.write(Array("w".utf8))
    #expect(file.count == 3)
    #expect(FileManager.default.contents(atPath: path) == Data("old".utf8))
    try file.commit()
    #expect(FileManager.default.contents(atPath: path) == Data("new".utf8))
    #expect(try names() == ["a"])
  }

  @Test("what is given up leaves nothing behind")
  func abandon() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    do {
      let file = try WholeFile(folder + "/a")
      try file.write([1, 2, 3])
      #expect(try names().count == 1)
    }
    #expect(try names() == [])
  }

  @Test("a link stays a link, and a device stays a device")
  func special() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data("old".utf8).write(to: URL(fileURLWithPath: folder + "/a"))
    try FileManager.default.createSymbolicLink(atPath: folder + "/link", withDestinationPath: folder + "/a")
    let file = try WholeFile(folder + "/link")
    try file.write(Array("new".utf8))
    try file.commit()
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder + "/link") == folder + "/a")
    #expect(FileManager.default.contents(atPath: folder + "/a") == Data("new".utf8))
    let null = try WholeFile("/dev/null")
    try null.write([1])
    try null.commit()
    let kind = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type] as? FileAttributeType
    #expect(kind == .typeCharacterSpecial)
  }

  @Test("a folder that is not there, and a folder in its place, are said")
  func errors() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    #expect(throws: WholeFileError.self) { try WholeFile(folder + "/none/a") }
    #expect(throws: WholeFileError.self) { try WholeFile(folder) }
  }
}
