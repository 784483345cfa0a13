import Foundation
import Testing

@testable import Reheard

@Suite("From paths to recordings")
struct SourceFinderTests {
  let workshop: Workshop

  init() throws { workshop = try Workshop() }

  private func find(_ paths: String...) -> SourceFinder {
    var finder = SourceFinder()
    for path in paths { finder.add(path) }
    return finder
  }

  @Test("a folder is walked in order; sidecars, hidden files, indexes and links to folders are left out")
  func folder() throws {
    for name in [
      "f/b.mp4", "f/b.info.json", "f/b.jpg", "f/a/z.ogg", "f/a.wav", "f/.hidden.mp3", "f/x.reheard/catalogue.sqlite",
      "f/events.yaml", "f/notes",
    ] {
      try workshop.write("x", to: name)
    }
    try FileManager.default.createSymbolicLink(
      atPath: workshop.path("f/loop"), withDestinationPath: workshop.path("f"))
    try FileManager.default.createSymbolicLink(
      atPath: workshop.path("f/link.ogg"), withDestinationPath: workshop.path("f/a/z.ogg"))
    let root = workshop.path("f") + "/"
    let finder = find(root)
    #expect(finder.sources.map(\.name) == ["a.wav", "a/z.ogg", "b.mp4", "link.ogg", "notes"].map { root + $0 })
    #expect(finder.sources.allSatisfy { !$0.isNamed })
    #expect(finder.notices == [.sidecars(folder: root, count: 3, events: 1)])
  }

  @Test("an event file gives its recordings, and what it cannot give is said")
  func event() throws {
    try workshop.wav("media/a.wav", seed: 1, seconds: 1)
    let yaml = try workshop.write(
      """
      id: park-2019
      title: Park
      date: 2019-05-04
      sources: [{url: "https://example.org/park", supports: [date]}]
      recordings:
        - path: ../media/a.wav
          start: 0.25
          published_at: 2019-05-05
        - url: https://example.org/b
      """, to: "events/park.yaml")
    let finder = find(yaml)
    #expect(finder.events.map(\.id) == ["park-2019"])
    #expect(finder.sources.count == 1)
    #expect(finder.sources[0].name == "../media/a.wav#t=0.25")
    #expect(finder.sources[0].publishedAt?.description == "2019-05-05")
    #expect(finder.notices.count == 1 && finder.notices[0].description.contains("https://example.org/b"))
    let bad = find(try workshop.write("id: [", to: "bad.yaml"))
    #expect(bad.notices.map(\.isFailure) == [true])
    #expect(bad.sources.isEmpty)
  }

  @Test("a fact without a source is a warning with its line, or an error where sources are demanded")
  func uncited() throws {
    let yaml = try workshop.write(
      "id: e\ntitle: t\ndate: 2019\nplace: p\nsources: [{url: u, supports: [place]}]\n", to: "e.yaml")
    #expect(find(yaml).notices.map(\.isFailure) == [false, false] && find(yaml).events.count == 1)
    #expect(find(yaml).notices[1].description.contains("names no recordings, so nothing can match the event"))
    #expect(find(yaml).notices[0].description.hasPrefix("\(yaml):3: no source's 'supports' names date;"))
    var strict = SourceFinder(needsSources: true)
    strict.add(yaml)
    #expect(strict.events.isEmpty && strict.notices.map(\.isFailure) == [true])
    #expect(strict.notices[0].description.hasPrefix("\(yaml):3: date: expected a source"))
  }

  @Test("a path that leads nowhere stays a source, whose error comes when it is read")
  func missing() {
    let finder = find("/nowhere/a.mp3")
    #expect(finder.sources.map(\.name) == ["/nowhere/a.mp3"])
    #expect(finder.sources[0].isNamed)
  }
}
