import Databases
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Cases
@testable import Catalogues

@Suite struct CaseOpeningTests {
  private func sql(_ path: String, _ text: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.inDatabase { try $0.execute(sql: text) }
    try queue.close()
  }

  private func filled(_ folder: Folder) throws -> String {
    let path = folder.path + "/n.case"
    let one = try Case.open(adding: path, makingIt: true)
    _ = try one.begin(CaseTests.scan)
    for number in 0..<40 { try one.store(CaseTests.clip("clip \(number)")) }
    try one.add(CaseTests.decision)
    return path
  }

  @Test func `nothing there, and no file where it would be`() throws {
    let folder = try Folder()
    let path = folder.path + "/n.case"
    #expect(throws: CaseError.missing(path: path)) { try Case.open(path) }
    #expect(throws: CaseError.missing(path: path)) { try Case.open(adding: path) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    #expect(throws: CaseError.self) { try Case.open(folder.path) }
    #expect(throws: CaseError.self) { try Case.open(adding: folder.path, makingIt: true) }
    #expect(throws: CaseError.self) { try Case.open(adding: folder.path + "/no/n.case", makingIt: true) }
  }

  @Test func `an empty file, as a crash leaves it, becomes a case`() throws {
    let folder = try Folder()
    let path = try folder.write("n.case", "")
    #expect(throws: CaseError.foreign(path: path, expected: CaseSchema.applicationID, found: 0)) { try Case.open(path) }
    try Case.open(adding: path, makingIt: true).store(CaseTests.clip("a"))
    #expect(try Case.open(path).clips().count == 1)
  }

  @Test func `what is no case is refused and left as it is`() throws {
    let folder = try Folder()
    let garbage = try folder.write("g.case", String(repeating: "not a database ", count: 1000))
    let foreign = folder.path + "/f.case"
    try sql(foreign, "CREATE TABLE t (a); PRAGMA application_id = 7")
    let unmarked = folder.path + "/u.case"
    try sql(unmarked, "CREATE TABLE t (a)")
    _ = try CatalogueWriter.create(
      directory: folder.path, header: CatalogueHeader(indexFormat: 1, profileID: "p1", profile: "{}"))
    let newer = try filled(folder)
    try sql(newer, "PRAGMA user_version = 9")
    let expected: [(String, CaseError)] = [
      (garbage, .notADatabase(path: garbage)),
      (foreign, .foreign(path: foreign, expected: CaseSchema.applicationID, found: 7)),
      (unmarked, .foreign(path: unmarked, expected: CaseSchema.applicationID, found: 0)),
      (
        folder.path + "/catalogue.sqlite",
        .foreign(
          path: folder.path + "/catalogue.sqlite", expected: CaseSchema.applicationID,
          found: CatalogueSchema.applicationID)
      ),
      (newer, .version(path: newer, expected: 2, found: 9)),
    ]
    for (path, error) in expected {
      let before = try Data(contentsOf: URL(fileURLWithPath: path))
      #expect(throws: error) { try Case.open(path) }
      #expect(throws: error) { try Case.open(adding: path, makingIt: true) }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }
  }

  @Test(arguments: [
    "DROP TRIGGER decisions_stay", "DROP TABLE answers", "ALTER TABLE clips RENAME COLUMN claim TO claims",
    "CREATE TRIGGER t AFTER INSERT ON clips BEGIN UPDATE clips SET result = 'x'; END", "CREATE VIEW v AS SELECT 1",
    "UPDATE clips SET claim = '[]'", "UPDATE scans SET indexes = '{}'", "UPDATE scans SET begun_at = 'yesterday'",
    "UPDATE scans SET recordings = -1", "UPDATE scans SET seconds = 9e999", "UPDATE clips SET scan = 77",
    "PRAGMA ignore_check_constraints = ON; INSERT INTO decisions VALUES (9, 'm', 's', 'r', NULL, NULL, 'sure', 'n', '2026', NULL)",
  ])
  func `tampering is found`(change: String) throws {
    let folder = try Folder()
    let path = try filled(folder)
    try sql(path, "PRAGMA foreign_keys = OFF; " + change)
    do {
      let problems = try Case.open(path).problems()
      #expect(!problems.isEmpty, "\(change)")
    } catch {
      guard case CaseError.database(.damaged, _) = error else {
        Issue.record("\(change): \(error)")
        return
      }
    }
  }

  @Test func `cut and flipped files end in an error or in an answer, never in a crash`() throws {
    let folder = try Folder()
    let whole = try Data(contentsOf: URL(fileURLWithPath: filled(folder)))
    var found = 0
    for bytes in Damage(of: whole, rounds: 120, seed: 11) {
      let path = try folder.write("damaged.case", bytes)
      do {
        found += try Case.open(path).problems().isEmpty ? 0 : 1
      } catch { found += 1 }
    }
    #expect(found > 40)
  }

  @Test func `a clip outlives a program that never closed its case`() throws {
    let folder = try Folder()
    let path = try filled(folder)
    let writer = try Case.open(adding: path)
    try writer.store(CaseTests.clip("late"))
    // As a crash leaves it: the log is beside the file, not folded in.
    let copy = try Folder()
    for name in ["n.case", "n.case-wal"] {
      try FileManager.default.copyItem(atPath: folder.path + "/" + name, toPath: copy.path + "/" + name)
    }
    #expect(try Case.open(copy.path + "/n.case").clip("late") != nil)
  }
}
