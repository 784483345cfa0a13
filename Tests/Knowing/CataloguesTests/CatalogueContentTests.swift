import Foundation
import GRDB
import TestSupport
import Testing

@testable import Catalogues

@Suite struct CatalogueContentTests {
  private func recording(_ name: String, duration: Double = 12.5) -> Recording {
    var recording = CatalogueTests.recording(name)
    recording.duration = duration
    return recording
  }

  private func sql(_ folder: Folder, _ text: String) throws {
    let queue = try DatabaseQueue(path: folder.path + "/catalogue.sqlite")
    try queue.inDatabase { try $0.execute(sql: text) }
    try queue.close()
  }

  @Test func `what all recordings are together is known after each change, whatever their order`() throws {
    let (one, other) = (try Folder(), try Folder())
    let writer = try CatalogueWriter.create(directory: one.path, header: CatalogueTests.header)
    let empty = try writer.catalogue.content()
    #expect(empty.recordings == 0 && empty.seconds == 0)
    try writer.add(
      segment: CatalogueTests.segment("1"), recordings: [recording("a", duration: 0.1), recording("z", duration: 0.2)])
    try writer.add(segment: CatalogueTests.segment("2"), recordings: [recording("é", duration: 0.3)])
    let content = try writer.catalogue.content()
    #expect(content.recordings == 3 && abs(content.seconds - 0.6) < 1e-9)

    let second = try CatalogueWriter.create(directory: other.path, header: CatalogueTests.header)
    try second.add(
      segment: CatalogueTests.segment("1"), recordings: [recording("é", duration: 0.3), recording("z", duration: 0.2)])
    #expect(try second.catalogue.content().digest != content.digest)
    try second.add(segment: CatalogueTests.segment("2"), recordings: [recording("a", duration: 0.1)])
    // The same recordings, but in another order.
    let same = try second.catalogue.content()
    #expect(same.digest == content.digest && same.order != content.order && same.seconds == content.seconds)

    _ = try writer.remove(recordings: [1, 2, 3])
    #expect(try writer.catalogue.content() == empty)
  }

  @Test func `the places of recordings are known where some are gone, too`() throws {
    let folder = try Folder()
    let writer = try CatalogueWriter.create(directory: folder.path, header: CatalogueTests.header)
    try writer.add(segment: CatalogueTests.segment("1"), recordings: ["a", "b", "c", "d"].map { recording($0) })
    try writer.add(segment: CatalogueTests.segment("2"), recordings: ["e", "f"].map { recording($0) })
    try writer.add(segment: CatalogueTests.segment("3"), recordings: ["g", "h"].map { recording($0) })
    _ = try writer.remove(recordings: [2, 5, 7, 8])
    #expect(try writer.catalogue.places() == [1: [0, 2, 3], 2: [1]])
    #expect(try writer.catalogue.recording(segment: 1, ordinal: 2)?.recording.name == "c")
    #expect(try writer.catalogue.recording(segment: 1, ordinal: 1) == nil)
  }

  @Test func `a copy in memory stays as it was, and nobody waits for it`() throws {
    let folder = try Folder()
    let writer = try CatalogueWriter.create(directory: folder.path, header: CatalogueTests.header)
    try writer.add(segment: CatalogueTests.segment("1"), recordings: [recording("a")])
    let memory = try Catalogue.open(directory: folder.path).inMemory()
    do {
      let writer = consume writer
      _ = try writer.remove(recordings: [1])
    }
    #expect(try memory.recordings().map(\.recording.name) == ["a"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["catalogue.sqlite", "lock"])
  }

  @Test(arguments: [
    "digest = '\(String(repeating: "0", count: 64))'", "order = '\(String(repeating: "0", count: 64))'",
    "recordings = '3'", "seconds = '1.0'",
  ])
  func `content that is not that of the rows is found`(change: String) throws {
    let folder = try Folder()
    try CatalogueWriter.create(directory: folder.path, header: CatalogueTests.header)
      .add(segment: CatalogueTests.segment("1"), recordings: [recording("a")])
    let parts = change.components(separatedBy: " = ")
    try sql(folder, "UPDATE meta SET value = \(parts[1]) WHERE key = '\(parts[0])'")
    // Somebody who knows how may renew the checksum, too.
    let queue = try DatabaseQueue(path: folder.path + "/catalogue.sqlite")
    try queue.write { db in
      let seal = try CatalogueWalk.sealed(CatalogueWalk.take(db).rows, db)
      try CatalogueSchema.note(CatalogueSeal.key, seal, db)
    }
    try queue.close()
    #expect(try Catalogue.open(directory: folder.path).problems() == [Catalogue.brokenSeal])
  }

  @Test(
    arguments: [
      ("digest", nil), ("order", nil), ("recordings", nil), ("seconds", nil), ("digest", "another's"),
      ("recordings", "-1"), ("recordings", "9223372036854775807"), ("seconds", "nan"), ("seconds", "inf"),
      ("seconds", "-1"),
    ] as [(String, String?)])
  func `a catalogue whose content is missing or cannot be is damaged`(key: String, value: String?) throws {
    let folder = try Folder()
    _ = try CatalogueWriter.create(directory: folder.path, header: CatalogueTests.header)
    let change = value.map { "UPDATE meta SET value = '\($0.replacing("'", with: "''"))'" } ?? "DELETE FROM meta"
    try sql(folder, "\(change) WHERE key = '\(key)'")
    #expect(throws: CatalogueError.self) { try Catalogue.open(directory: folder.path).content() }
  }

  @Test func `places that cannot be are no trap`() throws {
    let folder = try Folder()
    try CatalogueWriter.create(directory: folder.path, header: CatalogueTests.header)
      .add(segment: CatalogueTests.segment("1"), recordings: [recording("a"), recording("b")])
    try sql(folder, "UPDATE recordings SET ordinal = 9223372036854775807 WHERE name = 'b'")
    #expect(try Catalogue.open(directory: folder.path).places() == [1: [0, Int.max]])
  }
}
