import Documents
import Foundation
import TestSupport
import Testing

@Suite struct SmallFileTests {
  @Test func `a file is read as it is`() throws {
    let folder = try Folder()
    let path = try folder.write("a.txt", "caf\u{E9}")
    #expect(try SmallFile.read(path, limit: 5) == Data("caf\u{E9}".utf8))
  }

  @Test func `what is too large, missing or no file is refused`() throws {
    let folder = try Folder()
    let path = try folder.write("a.txt", "123456")
    func problem(_ path: String) -> String {
      do throws(SmallFile.Problem) {
        _ = try SmallFile.read(path, limit: 5)
        return "none"
      } catch { return "\(error)" }
    }
    #expect(problem(path) == "tooLarge")
    #expect(problem(folder.path + "/b.txt") == "missing")
    #expect(problem(folder.path) == "notRegular")
  }

  @Test func `a pipe is not waited for`() throws {
    let folder = try Folder()
    let maker = try Process.run(URL(fileURLWithPath: "/usr/bin/mkfifo"), arguments: [folder.path + "/pipe"])
    maker.waitUntilExit()
    #expect(throws: SmallFile.Problem.self) { try SmallFile.read(folder.path + "/pipe", limit: 5) }
  }
}
