import Foundation
import TestSupport
import Testing

@testable import Dates
@testable import Events

@Suite struct EventFileTests {
  static let beirut = """
    id: beirut-2020
    title: Explosion in the port of Beirut
    date: 2020-08-04
    place: Beirut
    country: Lebanon
    lat: 33.9014
    lon: 35.5191
    names: [Beirut, Beyrouth, بيروت, Бейрут]
    sources:
      - url: https://example.org/beirut
        archived_url: https://example.net/beirut
        by: Example
        published_at: 2020-08-05T06:00:00+03:00
        supports: [date, place]
    factchecks:
      - https://example.org/check
    notes: ~
    recordings:
      - path: balcony.wav
        start: 5.5
        stop: 12
        published_at: 2020-08-04
        by: somebody
        note: filmed from a balcony
      - url: https://example.org/video

    """

  @Test func `reads every key`() throws {
    let folder = try Folder()
    try folder.write("balcony.wav", "x")
    let event = try EventFile.read(folder.write("beirut.yaml", Self.beirut))
    let wanted = Event(
      id: "beirut-2020", title: "Explosion in the port of Beirut", date: try #require(Moment("2020-08-04")),
      place: "Beirut", country: "Lebanon", lat: 33.9014, lon: 35.5191,
      names: ["Beirut", "Beyrouth", "بيروت", "Бейрут"],
      sources: [
        EventSource(
          url: "https://example.org/beirut", archivedURL: "https://example.net/beirut", by: "Example",
          publishedAt: Moment("2020-08-05T03:00:00Z"), supports: ["date", "place"])
      ],
      factchecks: ["https://example.org/check"],
      recordings: [
        EventRecording(
          path: "balcony.wav", start: 5.5, stop: 12, publishedAt: Moment("2020-08-04"), by: "somebody",
          note: "filmed from a balcony", file: folder.path + "/balcony.wav"),
        EventRecording(url: "https://example.org/video"),
      ])
    #expect(event == wanted)
    #expect(event.recordings.map(\.name) == ["balcony.wav#t=5.5,12.0", nil])
  }

  @Test(arguments: [("2020-08-04", "month", "2020-08"), ("2020-08-04", "year", "2020"), ("2020", "year", "2020")])
  func `precision may be less than the date says`(date: String, precision: String, kept: String) throws {
    let folder = try Folder()
    let event = try EventFile.read(
      folder.write("e.yaml", "id: e\ntitle: t\ndate: \(date)\ndate_precision: \(precision)\n"))
    #expect(event.date.description == kept)
  }

  @Test(arguments: [
    ("id: e\ntitle: t\ndate: 2020\nplcae: Beirut\n", 4, "plcae"),
    ("id: e\ntitle: t\n", 1, "date"),
    ("id: e\ndate: 2020\n", 1, "title"),
    ("id: e\ntitle:\ndate: 2020\n", 2, "title"),
    ("id: two words\ntitle: t\ndate: 2020\n", 1, "id"),
    ("id: e\ntitle: t\ndate: 2020-02-30\n", 3, "date"),
    ("id: e\ntitle: t\ndate: 2020\ndate_precision: day\n", 4, "date_precision"),
    ("id: e\ntitle: t\ndate: 2020\ndate_precision: hour\n", 4, "date_precision"),
    ("id: e\ntitle: [t]\ndate: 2020\n", 2, "title"),
    ("id: e\ntitle: \"a\\0b\"\ndate: 2020\n", 2, "title"),
    ("id: e\ntitle: t\ndate: 2020\nlat: 91\nlon: 1\n", 4, "lat"),
    ("id: e\ntitle: t\ndate: 2020\nlat: nan\nlon: 1\n", 4, "lat"),
    ("id: e\ntitle: t\ndate: 2020\nlat: 33\n", 1, "lon"),
    ("id: e\ntitle: t\ndate: 2020\nnames: Beirut\n", 4, "names"),
    ("id: e\ntitle: t\ndate: 2020\nnames:\n  - Beirut\n  - [a]\n", 6, "names"),
    ("id: e\ntitle: t\ndate: 2020\nsources:\n  - by: me\n", 5, "sources.url"),
    ("id: e\ntitle: t\ndate: 2020\nsources:\n  - url: u\n    supports: [colour]\n", 6, "sources.supports"),
    ("id: e\ntitle: t\ndate: 2020\nrecordings:\n  - start: 1\n", 5, "recordings.path"),
    ("id: e\ntitle: t\ndate: 2020\nrecordings:\n  - url: u\n    strat: 1\n", 6, "recordings.strat"),
    ("id: e\ntitle: t\ndate: 2020\nrecordings:\n  - url: u\n    start: 3\n    stop: 2\n", 7, "recordings.stop"),
    ("id: e\ntitle: t\ndate: 2020\nrecordings:\n  - url: u\n    start: -1\n", 6, "recordings.start"),
    ("id: e\nid: f\ntitle: t\ndate: 2020\n", nil, "id"),
    ("- a\n- b\n", 1, "event"), ("", 1, "event"), ("? [a, b]\n: c\n", 1, "?"),
  ])
  func `refuses and says where`(yaml: String, line: Int?, key: String) throws {
    let file = try Folder()
    let path = try file.write("e.yaml", yaml)
    let error = #expect(throws: EventFileError.self) { try EventFile.read(path) }
    guard case .invalid(let named, let found, let about, let expected, _) = error else {
      Issue.record("not the error that was wanted: \(String(describing: error))")
      return
    }
    #expect(named == path)
    #expect(about == key)
    #expect(!expected.isEmpty)
    if let line { #expect(found == line) }
    #expect(error?.description.hasPrefix("\(path):\(found): \(key): expected ") == true)
  }

  @Test func `names a recording that is not there`() throws {
    let folder = try Folder()
    let path = try folder.write("e.yaml", "id: e\ntitle: t\ndate: 2020\nrecordings:\n  - path: sub/gone.mp4\n")
    #expect(throws: EventFileError.recordingNotFound(file: path, line: 5, path: folder.path + "/sub/gone.mp4")) {
      try EventFile.read(path)
    }
  }

  @Test func `the same recording twice is one too many, two parts of it are not`() throws {
    let folder = try Folder()
    try folder.write("a.wav", "x")
    let head = "id: e\ntitle: t\ndate: 2020\nrecordings:\n"
    let parts = try folder.write("parts.yaml", head + "  - path: a.wav\n  - {path: a.wav, start: 3}\n")
    #expect(try EventFile.read(parts).recordings.map(\.name) == ["a.wav", "a.wav#t=3.0"])
    let twice = try folder.write("twice.yaml", head + "  - path: a.wav\n  - path: a.wav\n")
    #expect(throws: EventFileError.self) { try EventFile.read(twice) }
  }

  @Test(arguments: ["a: [", "a: \"", "\t- x", "a: b: c", "*nobody", "a: !<", "--- a\n--- b\n"])
  func `what is not YAML names a line`(yaml: String) throws {
    let folder = try Folder()
    let path = try folder.write("e.yaml", yaml)
    let error = #expect(throws: EventFileError.self) { try EventFile.read(path) }
    guard case .notYAML(path, .some, _) = error else {
      Issue.record("not the error that was wanted: \(String(describing: error))")
      return
    }
  }

  @Test func `hostile files end in an error, not in a crash`() throws {
    let folder = try Folder()
    let files = [
      try folder.write("deep.yaml", String(repeating: "[", count: 500_000)),
      try folder.write("dashes.yaml", String(repeating: "- ", count: 250_000)),
      try folder.write("bytes.yaml", Data([0xff, 0xfe, 0x00, 0xd8, 0x80])),
      try folder.write("large.yaml", String(repeating: "a", count: EventFile.limit + 1)),
      folder.path, folder.path + "/missing.yaml", "/dev/zero",
    ]
    for file in files { #expect(throws: EventFileError.self, "\(file)") { try EventFile.read(file) } }
  }

  @Test func `each fact needs a source that carries it`() throws {
    let folder = try Folder()
    try folder.write("balcony.wav", "x")
    let gaps = try EventFile.check(folder.write("beirut.yaml", Self.beirut)).uncited
    #expect(
      gaps
        == ["country", "lat", "lon"].enumerated().map { offset, key in
          .uncited(file: folder.path + "/beirut.yaml", line: 5 + offset, key: key)
        })
    #expect(gaps[0].description.contains("beirut.yaml:5: country: expected a source"))
    let all = Self.beirut.replacing("[date, place]", with: "[date, place, country, lat, lon]")
    #expect(try EventFile.check(folder.write("all.yaml", all)).uncited.isEmpty)
    #expect(try EventFile.check(folder.write("e.yaml", "id: e\ntitle: t\ndate: 2020\n")).uncited.count == 1)
  }
}
