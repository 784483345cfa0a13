import Dates
import Foundation
import TestSupport
import Testing

@testable import Events

/// Event files that a person is helped with, and what is doubted in them.
@Suite struct EventTemplateTests {
  @Test(arguments: [
    ("75.5", 75.5), ("0", 0), ("0:10", 10), ("1:02:03.5", 3723.5), ("90:00", 5400), ("00:00:07", 7), ("0:0:0.25", 0.25),
  ])
  func `places in a recording, as players show them`(text: String, seconds: Double) throws {
    #expect(ClockTime.seconds(text) == seconds)
    let folder = try Folder()
    try folder.write("a.wav", "x")
    let path = try folder.write(
      "e.yaml", "id: e\ntitle: t\ndate: 2020\nrecordings: [{path: a.wav, start: \(text), stop: 99:99:00}]\n")
    #expect(throws: EventFileError.self) { try EventFile.read(path) }
    let good = try folder.write(
      "f.yaml", "id: e\ntitle: t\ndate: 2020\nrecordings:\n  - path: a.wav\n    start: \(text)\n    stop: 99:59:00\n")
    #expect(try EventFile.read(good).recordings.first?.start == seconds)
  }

  @Test(arguments: [
    "", ":", "1:", ":10", "0:75", "1:60:00", "1:2:3:4", "-1", "0:-1", "1e3:00", "nan", "inf", "0x10", "1 0", "a:b",
  ])
  func `what is no place in a recording`(text: String) {
    #expect(ClockTime.seconds(text) == nil)
  }

  @Test func `a template is an event file once it is filled in, and its gaps are named`() throws {
    let folder = try Folder()
    let path = folder.path + "/beirut-2020.yaml"
    try EventTemplate.write(to: path)
    let error = #expect(throws: EventFileError.self) { try EventFile.read(path) }
    #expect("\(String(describing: error))".contains("beirut-2020.yaml:5: title: expected"))
    let other = folder.path + "/full.yaml"
    let title = "A \"loud\" noise: #1 \\ \u{1}\nnew"
    try folder.write("my clip.wav", "x")
    try EventTemplate.write(
      to: other, title: title, date: "2020-08-04", place: "Port, Beirut", recordings: [folder.path + "/my clip.wav"])
    let event = try EventFile.read(other)
    #expect(event.id == "full" && event.title == title && event.date.description == "2020-08-04")
    #expect(event.place == "Port, Beirut" && event.recordings.map(\.path) == ["my clip.wav"])
  }

  @Test func `nothing is written over, and no other file is made`() throws {
    let folder = try Folder()
    let path = try folder.write("e.yaml", "mine")
    #expect(throws: EventTemplateError.exists(path: path)) { try EventTemplate.write(to: path) }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
    for name in ["clip.mp4", "e", "a b.yaml", ".yaml", "ü.yaml", "no/folder.yaml"] {
      #expect(throws: EventTemplateError.self) { try EventTemplate.write(to: folder.path + "/" + name) }
    }
    #expect(throws: EventTemplateError.badDate(found: "soon")) {
      try EventTemplate.write(to: folder.path + "/f.yaml", date: "soon")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["e.yaml"])
  }

  @Test func `dates that can hardly be meant are doubted with their lines`() throws {
    let folder = try Folder()
    try folder.write("a.wav", "x")
    func doubts(_ text: String) throws -> [String] {
      try EventFile.check(folder.write("e.yaml", "id: e\ntitle: t\n" + text), now: 1_700_000_000).doubts
        .map { "\($0.line) \($0.key)" }
    }
    #expect(try doubts("date: 2999-01-01\n") == ["3 date"])
    #expect(try doubts("date: 1202-08-04\n") == ["3 date"])
    #expect(try doubts("date: 2023-11-14\n").isEmpty)
    #expect(try doubts("date: 2023\nsources: [{url: u, published_at: 2033-01-01}]\n") == ["4 sources.published_at"])
    let recording = "date: 2020-08-04\nrecordings:\n  - path: a.wav\n    published_at: "
    #expect(try doubts(recording + "2020-08-03\n").isEmpty)
    #expect(try doubts(recording + "2020-08-02\n") == ["6 recordings.published_at"])
    #expect(try doubts(recording + "2919-08-04\n") == ["6 recordings.published_at"])
  }

  @Test func `what another version of an event changes`() throws {
    var old = Event(id: "e", title: "t", date: try #require(Moment("2020-08-04")), names: ["A", "B"])
    old.recordings = [EventRecording(path: "a.wav"), EventRecording(url: "https://example.org/b")]
    #expect(old.changes(since: old).isEmpty)
    var new = old
    new.date = try #require(Moment("2020-08-05"))
    new.names = ["B", "C"]
    new.place = "Port"
    new.recordings[0].publishedAt = Moment("2020-08-06")
    new.recordings.removeLast()
    #expect(
      new.changes(since: old) == [
        "date was 2020-08-04, is 2020-08-05", "place was not given, is Port", "names: +C, -A",
        "recordings: -https://example.org/b", "a.wav published_at was not given, is 2020-08-06",
      ])
  }
}
