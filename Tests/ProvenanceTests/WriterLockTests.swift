import Foundation
import Testing

@testable import Provenance

@Suite struct WriterLockTests {
  @Test func `one writer at a time, and the second is told who`() throws {
    let folder = try Folder()
    let pid = Int(ProcessInfo.processInfo.processIdentifier)
    var writer: CatalogueWriter? = try CatalogueWriter.create(directory: folder.path, header: CatalogueTests.header)
    #expect(writer != nil)
    #expect(throws: CatalogueError.locked(path: folder.path, holder: pid)) {
      try CatalogueWriter.open(directory: folder.path)
    }
    #expect(throws: CatalogueError.locked(path: folder.path, holder: pid)) {
      try CatalogueWriter.create(directory: folder.path, header: CatalogueTests.header)
    }
    writer = nil
    #expect(throws: Never.self) { try CatalogueWriter.open(directory: folder.path) }
  }

  @Test func `a process that is killed gives it back`() async throws {
    let folder = try Folder()
    let path = folder.path
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      let lock = try WriterLock(directory: path)
      withExtendedLifetime(lock) { _ = kill(getpid(), SIGKILL) }
    }
    #expect(FileManager.default.fileExists(atPath: path + "/lock"))
    #expect(throws: Never.self) { try WriterLock(directory: path) }
  }

  @Test func `a folder that is not there`() throws {
    let folder = try Folder()
    #expect(throws: CatalogueError.self) { try WriterLock(directory: folder.path + "/gone") }
  }
}
