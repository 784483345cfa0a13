import Catalogues
import Foundation
import GRDB
import Landmarks
import Testing

@testable import Reheard

@Suite("An index stays whole")
struct IndexSafetyTests {
  let workshop: Workshop
  let index: String
  let tune: String

  init() throws {
    workshop = try Workshop()
    index = workshop.path("test.reheard")
    tune = try workshop.wav("tune.wav", seed: 1, seconds: 3)
  }

  private var segments: String { index + "/segments" }

  private func segment() throws -> String {
    let names = try FileManager.default.contentsOfDirectory(atPath: segments)
    return try segments + "/" + #require(names.first)
  }

  @Test("what a crash left is named by verify and swept by the next writer; nothing else is touched")
  func leftovers() async throws {
    try await ReferenceIndex.add([tune], to: index, jobs: 1)
    for name in ["9-00.segment", "7-11.segment.123.part"] {
      try workshop.write("half", to: "test.reheard/segments/\(name)")
    }
    try workshop.write("mine", to: "test.reheard/segments/notes.txt")
    let verification = try IndexVerification(index)
    #expect(verification.problems.isEmpty && verification.notes.count == 2)
    try await ReferenceIndex.add([workshop.wav("b.wav", seed: 2, seconds: 3)], to: index, jobs: 1)
    #expect(try IndexVerification(index).notes.isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: segments).count == 3)
  }

  @Test("a folder in which making an index was broken off becomes one; any other does not")
  func folders() async throws {
    try workshop.write("", to: "test.reheard/lock")
    try workshop.write("half", to: "test.reheard/catalogue.sqlite.new")
    try FileManager.default.createDirectory(atPath: index + "/segments", withIntermediateDirectories: true)
    try await ReferenceIndex.add([tune], to: index, jobs: 1)
    #expect(try IndexVerification(index).problems == [])
    await #expect(throws: IndexError.notAnIndex(path: workshop.folder.path)) {
      try await ReferenceIndex.add([tune], to: workshop.folder.path, jobs: 1)
    }
  }

  @Test("a damaged, cut, exchanged or missing segment is found by verify, and where it shows, on opening")
  func damage() async throws {
    try await ReferenceIndex.add([tune], to: index, jobs: 1)
    let file = try segment()
    let good = try [UInt8](Data(contentsOf: URL(fileURLWithPath: file)))
    for (name, bytes, isSeenOnOpening) in [
      ("flipped", good.enumerated().map { $0 == good.count / 2 ? $1 ^ 1 : $1 }, false),
      ("cut", Array(good.dropLast(100)), true),
      ("empty", [], true),
      ("text", Array("hello".utf8), true),
      ("other checksum", Array(good.dropLast(32)) + [UInt8](repeating: 0, count: 32), true),
    ] {
      try Data(bytes).write(to: URL(fileURLWithPath: file))
      #expect(try IndexVerification(index).problems.count == 1, "\(name)")
      if isSeenOnOpening { #expect(throws: (any Error).self, "\(name)") { try Checker(indexes: [index]) } }
      #expect(try ReferenceIndex(index).entries().count == 1, "\(name): the list can be read all the same")
    }
    try FileManager.default.removeItem(atPath: file)
    #expect(try IndexVerification(index).problems.count == 1)
    #expect(throws: (any Error).self) { try Checker(indexes: [index]) }
    try ReferenceIndex.remove([tune], from: index)
    #expect(try await ReferenceIndex.add([tune], to: index, jobs: 1).added == 1)
    #expect(try IndexVerification(index).problems == [])
  }

  @Test("a catalogue that counts other recordings than it has is not searched")
  func wrongCount() async throws {
    try await ReferenceIndex.add([tune], to: index, jobs: 1)
    let queue = try DatabaseQueue(path: index + "/catalogue.sqlite")
    try queue.inDatabase { try $0.execute(sql: "UPDATE meta SET value = '2' WHERE key = 'recordings'") }
    try queue.close()
    #expect(throws: CatalogueError.self) { try Checker(indexes: [index]) }
    #expect(try IndexVerification(index).problems.count == 1)
  }

  @Test("a catalogue that names files elsewhere is refused")
  func traversal() throws {
    let folder = SegmentFolder(index: index)
    for file in ["../../etc/passwd", "/etc/passwd", ".segment", "a.segment/../x.segment", "x", "a\0.segment"] {
      let entry = SegmentEntry(file: file, byteCount: 1, checksum: "", profileID: "")
      #expect(throws: IndexError.self, "\(file)") { try folder.open(entry, profile: .standard) }
    }
  }

  @Test("another profile or layout is said by name")
  func headers() throws {
    var header = ReferenceIndex.header
    header.profileID = "other-1"
    #expect(throws: IndexError.wrongProfile(path: "i", expected: "reheard-2", found: "other-1")) {
      try ReferenceIndex.check(header, path: "i")
    }
    header = ReferenceIndex.header
    header.profile = "{}"
    #expect(throws: IndexError.wrongProfile(path: "i", expected: "reheard-2", found: "reheard-2 with other numbers")) {
      try ReferenceIndex.check(header, path: "i")
    }
    header = ReferenceIndex.header
    header.indexFormat = 7
    #expect(throws: IndexError.unsupportedFormat(path: "i", expected: 1, found: 7)) {
      try ReferenceIndex.check(header, path: "i")
    }
  }

  @Test("who has opened an index goes on with what it opened, whatever a writer does")
  func snapshot() async throws {
    let other = try workshop.wav("b.wav", seed: 2)
    try await ReferenceIndex.add([tune], to: index, jobs: 1)
    let checker = try Checker(indexes: [index])
    try await ReferenceIndex.add([other], to: index, jobs: 1)
    try ReferenceIndex.remove([tune], from: index)
    #expect(checker.check(tune).matches.map(\.recording) == [Workshop.id(tune)])
    #expect(checker.check(other).status == .noMatch)
    #expect(try Checker(indexes: [index]).check(other).matches.map(\.recording) == [Workshop.id(other)])
  }

  @Test("there is one writer at a time")
  func lock() async throws {
    try await ReferenceIndex.add([tune], to: index, jobs: 1)
    let writer = try IndexWriter(index, makingIt: false)
    await #expect(throws: CatalogueError.self) { try await ReferenceIndex.add([tune], to: index, jobs: 1) }
    _ = writer
  }
}
