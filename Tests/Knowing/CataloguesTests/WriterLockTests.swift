import Dates
import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Catalogues

@Suite struct WriterLockTests {
  @Test func `one writer at a time, and the second is told who`() throws {
    let folder = try Folder()
    let pid = Int(ProcessInfo.processInfo.processIdentifier)
    var writer: CatalogueWriter? = try CatalogueWriter.create(directory: folder.path, header: CatalogueTests.header)
    #expect(writer != nil)
    for attempt in [
      { try CatalogueWriter.open(directory: folder.path) },
      { try CatalogueWriter.create(directory: folder.path, header: CatalogueTests.header) },
    ] {
      let error = #expect(throws: CatalogueError.self) { _ = try attempt() }
      guard case .locked(folder.path, let holder?) = error else { throw try #require(error) }
      #expect(holder.process == pid && !holder.host.isEmpty)
      #expect(abs(Double(holder.since.seconds) - Date().timeIntervalSince1970) < 60)
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

  @Test func `a second writer waits as long as it wants to, and says for whom`() throws {
    let folder = try Folder()
    let first = try WriterLock(directory: folder.path)
    let told = Mutex<[String]>([])
    let patience = WriterPatience(seconds: 0.25) { text in told.withLock { $0.append(text) } }
    let clock = ContinuousClock()
    let time = clock.measure {
      #expect(throws: CatalogueError.self) { try WriterLock(directory: folder.path, patience: patience) }
    }
    #expect(time >= .seconds(0.25) && time < .seconds(10))
    #expect(told.withLock(\.self).count == 1)
    #expect(told.withLock(\.self).first?.contains("process \(ProcessInfo.processInfo.processIdentifier) on ") == true)
    withExtendedLifetime(first) {}
  }

  @Test func `a writer that waits goes on when the other is done`() async throws {
    let folder = try Folder()
    let path = folder.path
    var first: WriterLock? = try WriterLock(directory: path)
    #expect(first != nil)
    let second = Task.detached { try WriterLock(directory: path, patience: WriterPatience(seconds: 60)) }
    try await Task.sleep(for: .milliseconds(250))
    first = nil
    _ = try await second.value
  }

  @Test(arguments: ["", "4711", "4711\n", "x desk 2026-03-01T12:00:00Z", "1 desk yesterday", "1 a b 2026-03-01"])
  func `a lock file that says something else says nothing`(text: String) {
    #expect(LockHolder(line: text) == nil)
  }

  @Test func `a folder that is not there`() throws {
    let folder = try Folder()
    #expect(throws: CatalogueError.self) { try WriterLock(directory: folder.path + "/gone") }
  }
}
