import Databases
import Foundation
import GRDB
import TestSupport
import Testing

@Suite struct SQLiteFileTests {
  private enum Failure: DatabaseFailure, Equatable {
    case database(DatabaseProblem, path: String)
  }

  private typealias File = SQLiteFile<Failure>

  private func made(_ folder: Folder) throws -> String {
    let path = folder.path + "/a.sqlite"
    let file = try File(writing: path)
    try file.queue.write { db in
      try db.execute(
        sql: "PRAGMA application_id = 5; PRAGMA user_version = 2; CREATE TABLE t (a); INSERT INTO t VALUES (1)")
    }
    return path
  }

  @Test func `what is not there, no file or no database is refused with its reason`() throws {
    let folder = try Folder()
    let text = try folder.write("text.sqlite", String(repeating: "no database ", count: 100))
    #expect(throws: Failure.missing(path: folder.path + "/b")) { try File(reading: folder.path + "/b") }
    #expect(throws: Failure.notADatabase(path: text)) { try File(reading: text) }
    #expect(throws: Failure.unreadable(path: folder.path, reason: "expected a file, found a folder or a device")) {
      try File(reading: folder.path)
    }
  }

  @Test func `another program's file and another version are told apart`() throws {
    let folder = try Folder()
    let path = try made(folder)
    let file = try File(reading: path)
    try file.check(application: 5, version: 2)
    #expect(throws: Failure.foreign(path: path, expected: 6, found: 5)) { try file.check(application: 6, version: 2) }
    #expect(throws: Failure.version(path: path, expected: 3, found: 2)) { try file.check(application: 5, version: 3) }
  }

  @Test func `a cell that holds something else is damage, not a crash`() throws {
    let folder = try Folder()
    let path = try made(folder)
    let file = try File(reading: path)
    #expect(try file.rows("SELECT a FROM t") { try $0.integer(0) } == [1])
    #expect(throws: Failure.damaged(path: path, detail: "column a holds something unexpected")) {
      try file.rows("SELECT a FROM t") { try $0.text(0) }
    }
  }

  @Test func `a NUL in a text is refused by the name of its field`() {
    #expect(throws: Failure.unstorable(field: "the note")) { try File.refuseNUL(["the note": "a\u{0}b"]) }
  }
}
