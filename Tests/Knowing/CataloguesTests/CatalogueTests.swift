import Databases
import Foundation
import GRDB
import TestSupport
import Testing

@testable import Catalogues
@testable import Dates
@testable import Events

@Suite struct CatalogueTests {
  static let header = CatalogueHeader(indexFormat: 1, profileID: "p1", profile: #"{"hop":128}"#)

  static func segment(_ file: String) -> SegmentEntry {
    SegmentEntry(file: file, byteCount: 1000, checksum: "00ff", profileID: "p1")
  }

  static func recording(_ name: String, sha256: String = "aa", event: String? = nil) -> Recording {
    Recording(
      name: name, path: "/media/\(name)", sha256: sha256, duration: 12.5, usableSeconds: 12, peakCount: 300,
      landmarkCount: 900,
      event: event, tags: ["title": "t"])
  }

  private func event(_ id: String, title: String = "title") throws -> Event {
    Event(id: id, title: title, date: try #require(Moment("2020-08-04")), names: ["Бейрут", "a\u{0}b"])
  }

  @Test func `what was added is there, in its order, also for the next reader`() throws {
    let folder = try Folder()
    let event = try event("e")
    var full = Self.recording("b.wav", event: "e")
    full.start = 1.25
    full.stop = 9
    full.title = "Title"
    full.publishedAt = Moment("2020-08-04T15:08:18Z")
    full.tags = ["b": "\u{0}", "a": "é"]
    do {
      let writer = try CatalogueWriter.create(directory: folder.path, header: Self.header)
      let added = try writer.add(
        segment: Self.segment("1.segment"), recordings: [full, Self.recording("a.wav")], events: [event])
      #expect(added.map(\.ordinal) == [0, 1])
      #expect(try writer.catalogue.recordings() == added)
      try writer.add(segment: Self.segment("2.segment"), recordings: [Self.recording("c.wav", sha256: "cc")])
    }
    // At rest the catalogue is one file.
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["catalogue.sqlite", "lock"])
    let catalogue = try Catalogue.open(directory: folder.path)
    #expect(catalogue.header == Self.header)
    let entries = try catalogue.recordings()
    #expect(entries.map(\.recording.name) == ["b.wav", "a.wav", "c.wav"])
    #expect(entries.map(\.segment) == [1, 1, 2])
    #expect(entries[0].recording == full)
    #expect(try catalogue.events() == [event])
    #expect(try catalogue.event(id: "e") == event)
    #expect(try catalogue.segments().map(\.file) == ["1.segment", "2.segment"])
    #expect(try catalogue.recording(name: "c.wav") == entries[2])
    #expect(try catalogue.recording(name: "d.wav") == nil)
    #expect(try catalogue.recording(id: 3) == entries[2])
    #expect(try catalogue.recording(id: 4) == nil)
    #expect(try catalogue.recordings(sha256: "aa") == Array(entries[..<2]))
    #expect(try catalogue.recordings(segment: 1) == Array(entries[..<2]))
    let statistics = try catalogue.statistics()
    #expect(statistics.recordings == 3)
    #expect(statistics.seconds == 37.5)
    #expect(statistics.landmarks == 2700)
    #expect(statistics.segmentBytes == 2000)
    #expect(try catalogue.problems().isEmpty)
  }

  @Test func `an empty catalogue`() throws {
    let folder = try Folder()
    let writer = try CatalogueWriter.create(directory: folder.path, header: Self.header)
    #expect(try writer.catalogue.statistics() == CatalogueStatistics())
  }

  @Test func `a catalogue is not made over another`() throws {
    let folder = try Folder()
    let path = try folder.write("catalogue.sqlite", "whatever it is")
    #expect(throws: CatalogueError.exists(path: path)) {
      try CatalogueWriter.create(directory: folder.path, header: Self.header)
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "whatever it is")
  }

  @Test func `a name is taken once, and then nothing of the segment is added`() throws {
    let folder = try Folder()
    let writer = try CatalogueWriter.create(directory: folder.path, header: Self.header)
    try writer.add(segment: Self.segment("1"), recordings: [Self.recording("a")])
    #expect(throws: CatalogueError.nameTaken(name: "a")) {
      try writer.add(
        segment: Self.segment("2"), recordings: [Self.recording("b"), Self.recording("a")], events: [event("e")])
    }
    #expect(try writer.catalogue.recordings().map(\.recording.name) == ["a"])
    #expect(try writer.catalogue.segments().map(\.file) == ["1"])
    #expect(try writer.catalogue.events().isEmpty)
  }

  @Test func `a recording's event must be known`() throws {
    let folder = try Folder()
    let writer = try CatalogueWriter.create(directory: folder.path, header: Self.header)
    #expect(throws: CatalogueError.self) {
      try writer.add(segment: Self.segment("1"), recordings: [Self.recording("a", event: "nobody")])
    }
    try writer.add(segment: nil, recordings: [], events: [event("e")])
    try writer.add(segment: Self.segment("1"), recordings: [Self.recording("a", event: "e")])
    try writer.add(segment: nil, recordings: [], events: [event("e", title: "better known")])
    #expect(try writer.catalogue.events().map(\.title) == ["better known"])
    #expect(try writer.catalogue.recordings().map(\.recording.event) == ["e"])
  }

  @Test func `removal gives back the segments that are empty, and no number twice`() throws {
    let folder = try Folder()
    let writer = try CatalogueWriter.create(directory: folder.path, header: Self.header)
    try writer.add(segment: Self.segment("1"), recordings: [Self.recording("a"), Self.recording("b")])
    try writer.add(segment: Self.segment("2"), recordings: [Self.recording("c")])
    #expect(try writer.remove(recordings: [1]) == [])
    #expect(try writer.remove(recordings: [3]).map(\.file) == ["2"])
    #expect(throws: CatalogueError.noSuchRecording(id: 3)) { try writer.remove(recordings: [2, 3]) }
    #expect(try writer.catalogue.recordings().map(\.recording.name) == ["b"])
    let again = try writer.add(segment: Self.segment("2"), recordings: [Self.recording("c")])
    #expect(again.map(\.id) == [4])
    #expect(again.map(\.segment) == [3])
    #expect(try writer.remove(recordings: [4, 2]).map(\.file) == ["1", "2"])
    #expect(try writer.catalogue.segments().isEmpty)
  }

  @Test(arguments: [
    "'; DROP TABLE recordings; --", "\"quoted\"", "a%b_c*?", "\u{202E}4pm.exe", "line\nbreak\ttab\u{1B}[31m", "é",
    "e\u{301}",
    "🎧", " ",
  ])
  func `hostile names come back as they went in`(name: String) throws {
    try checkRoundTrip(name)
  }

  @Test func `a megabyte of name too`() throws {
    try checkRoundTrip(String(repeating: "ж", count: 1 << 19))
  }

  private func checkRoundTrip(_ name: String) throws {
    let folder = try Folder()
    let writer = try CatalogueWriter.create(directory: folder.path, header: Self.header)
    var recording = Self.recording(name)
    recording.title = name
    recording.tags = [name: name]
    try writer.add(segment: Self.segment("1"), recordings: [recording, Self.recording("other")])
    let found = try #require(try writer.catalogue.recording(name: name))
    #expect(Array(found.recording.name.utf8) == Array(name.utf8))
    #expect(found.recording == recording)
  }

  @Test func `names that Swift takes for equal are two names`() throws {
    let folder = try Folder()
    let writer = try CatalogueWriter.create(directory: folder.path, header: Self.header)
    try writer.add(segment: Self.segment("1"), recordings: [Self.recording("\u{e9}"), Self.recording("e\u{301}")])
    #expect(try writer.catalogue.recording(name: "e\u{301}")?.ordinal == 1)
  }

  @Test func `a NUL is refused, not cut off at`() throws {
    let folder = try Folder()
    let writer = try CatalogueWriter.create(directory: folder.path, header: Self.header)
    #expect(throws: CatalogueError.unstorable(field: "the recording's name")) {
      try writer.add(segment: Self.segment("1"), recordings: [Self.recording("a\u{0}b")])
    }
    try writer.add(segment: Self.segment("1"), recordings: [Self.recording("a")])
    #expect(try writer.catalogue.recording(name: "a\u{0}b") == nil)
  }

  @Test func `a folder whose name looks like an address`() throws {
    let folder = try Folder()
    let odd = folder.path + "/file:a?mode=memory#%41 é"
    try FileManager.default.createDirectory(atPath: odd, withIntermediateDirectories: false)
    let writer = try CatalogueWriter.create(directory: odd, header: Self.header)
    try writer.add(segment: Self.segment("1"), recordings: [Self.recording("a")])
    #expect(try Catalogue.open(directory: odd).recordings().count == 1)
    #expect(Catalogue.File.address("file:a/catalogue.sqlite") == "./file:a/catalogue.sqlite")
  }
}
