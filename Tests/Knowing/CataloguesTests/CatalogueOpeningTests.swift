import Databases
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Catalogues

@Suite struct CatalogueOpeningTests {
  private func sql(_ path: String, _ text: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.inDatabase { try $0.execute(sql: text) }
    try queue.close()
  }

  private func catalogue(_ folder: Folder) throws -> String {
    let writer = try CatalogueWriter.create(directory: folder.path, header: CatalogueTests.header)
    try writer.add(
      segment: CatalogueTests.segment("1"), recordings: (0..<50).map { CatalogueTests.recording("recording \($0)") })
    return folder.path + "/catalogue.sqlite"
  }

  @Test func `nothing there`() throws {
    let folder = try Folder()
    let path = folder.path + "/catalogue.sqlite"
    #expect(throws: CatalogueError.missing(path: path)) { try Catalogue.open(directory: folder.path) }
    #expect(throws: CatalogueError.missing(path: path)) { try CatalogueWriter.open(directory: folder.path) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    #expect(throws: CatalogueError.self) { try Catalogue.open(directory: folder.path) }
  }

  @Test func `not a database, another's database, another version`() throws {
    let garbage = try Folder()
    let file = try garbage.write("catalogue.sqlite", String(repeating: "not a database ", count: 1000))
    #expect(throws: CatalogueError.notADatabase(path: file)) { try Catalogue.open(directory: garbage.path) }
    #expect(throws: CatalogueError.notADatabase(path: file)) { try CatalogueWriter.open(directory: garbage.path) }

    let empty = try Folder()
    let nothing = try empty.write("catalogue.sqlite", "")
    #expect(throws: CatalogueError.foreign(path: nothing, expected: CatalogueSchema.applicationID, found: 0)) {
      try Catalogue.open(directory: empty.path)
    }

    let foreign = try Folder()
    try sql(foreign.path + "/catalogue.sqlite", "CREATE TABLE t (a); PRAGMA application_id = 7")
    let error = #expect(throws: CatalogueError.self) { try Catalogue.open(directory: foreign.path) }
    #expect(
      error == .foreign(path: foreign.path + "/catalogue.sqlite", expected: CatalogueSchema.applicationID, found: 7))

    let newer = try Folder()
    let path = try catalogue(newer)
    try sql(path, "PRAGMA user_version = 9")
    #expect(throws: CatalogueError.version(path: path, expected: CatalogueSchema.version, found: 9)) {
      try Catalogue.open(directory: newer.path)
    }
    #expect(throws: CatalogueError.version(path: path, expected: CatalogueSchema.version, found: 9)) {
      try CatalogueWriter.open(directory: newer.path)
    }
  }

  @Test(arguments: [
    "DROP TABLE meta", "DELETE FROM meta WHERE key = 'profile'", "ALTER TABLE recordings RENAME COLUMN tags TO flags",
    "UPDATE recordings SET tags = '[]'", "UPDATE recordings SET peak_count = -1",
    "UPDATE recordings SET published_at = 'yesterday'", "INSERT INTO events VALUES ('e', 't', 'd', '{}', NULL)",
    "UPDATE recordings SET duration = 9e999", "UPDATE recordings SET title = 'another'",
    "UPDATE recordings SET duration = duration + 1", "DELETE FROM meta WHERE key = 'seal'",
    "PRAGMA foreign_keys = OFF; UPDATE recordings SET segment = 77 WHERE id = 3",
    "PRAGMA foreign_keys = OFF; UPDATE recordings SET event = 'gone' WHERE id = 3", "DROP TABLE segments",
  ])
  func `tampering is found`(change: String) throws {
    let folder = try Folder()
    try sql(try catalogue(folder), "PRAGMA foreign_keys = OFF; " + change)
    do {
      let problems = try Catalogue.open(directory: folder.path).problems()
      #expect(!problems.isEmpty, "\(change)")
    } catch {
      guard case CatalogueError.database(.damaged, _) = error else {
        Issue.record("\(change): \(error)")
        return
      }
    }
  }

  @Test func `cut and flipped files end in an error or in an answer, never in a crash`() throws {
    let folder = try Folder()
    let whole = try Data(contentsOf: URL(fileURLWithPath: catalogue(folder)))
    var found = 0
    for bytes in Damage(of: whole, rounds: 300, seed: 7) {
      let other = try Folder()
      try other.write("catalogue.sqlite", bytes)
      do {
        let catalogue = try Catalogue.open(directory: other.path)
        found += try catalogue.problems().isEmpty ? 0 : 1
      } catch { found += 1 }
    }
    #expect(found > 150)
  }

  @Test func `a reader keeps what it opened, and waits for nobody`() throws {
    let folder = try Folder()
    let path = try catalogue(folder)
    let before = try Catalogue.open(directory: folder.path)
    let clock = ContinuousClock()
    let writer = try DatabaseQueue(path: path)
    try writer.inDatabase { db in
      try db.execute(sql: "BEGIN IMMEDIATE; UPDATE recordings SET name = 'new' || id")
      // Both readers, the old and a new one, while the transaction is open.
      let start = clock.now
      #expect(try before.recordings().first?.recording.name == "recording 0")
      #expect(try Catalogue.open(directory: folder.path).recordings().first?.recording.name == "recording 0")
      #expect(clock.now - start < .seconds(5))
      try db.execute(sql: "COMMIT")
    }
    #expect(try before.recordings().first?.recording.name == "recording 0")
    #expect(try Catalogue.open(directory: folder.path).recordings().first?.recording.name == "new1")
  }

  @Test func `a writer goes on while readers hold on to the past`() throws {
    let folder = try Folder()
    _ = try catalogue(folder)
    let reader = try Catalogue.open(directory: folder.path)
    let writer = try CatalogueWriter.open(directory: folder.path)
    for number in 0..<20 {
      try writer.add(
        segment: CatalogueTests.segment("n\(number)"), recordings: [CatalogueTests.recording("n\(number)")])
      #expect(try reader.statistics().recordings == 50)
      #expect(try Catalogue.open(directory: folder.path).statistics().recordings == 51 + number)
    }
  }

  @Test func `a commit outlives a writer that never closed`() throws {
    let folder = try Folder()
    _ = try catalogue(folder)
    let reader = try Catalogue.open(directory: folder.path)
    do {
      let writer = try CatalogueWriter.open(directory: folder.path)
      try writer.add(segment: CatalogueTests.segment("2"), recordings: [CatalogueTests.recording("late")])
      // As a crash leaves it: the log is beside the file, not folded in.
      let copy = try Folder()
      for name in ["catalogue.sqlite", "catalogue.sqlite-wal"] {
        try FileManager.default.copyItem(atPath: folder.path + "/" + name, toPath: copy.path + "/" + name)
      }
      #expect(try Catalogue.open(directory: copy.path).recording(name: "late") != nil)
    }
    #expect(try reader.recording(name: "late") == nil)
  }

  @Test func `a half-made catalogue of a crash is no obstacle`() throws {
    let folder = try Folder()
    try folder.write("catalogue.sqlite.new", "half")
    try folder.write("catalogue.sqlite.new-journal", "half")
    let writer = try CatalogueWriter.create(directory: folder.path, header: CatalogueTests.header)
    #expect(try writer.catalogue.recordings().isEmpty)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/catalogue.sqlite.new"))
  }
}
