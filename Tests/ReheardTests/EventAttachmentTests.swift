import Foundation
import Testing

@testable import Reheard

/// Events and the recordings that are there already, in whatever order both were added.
@Suite("Events and recordings")
struct EventAttachmentTests {
  let workshop: Workshop
  let index: String
  let samples = Workshop.melody(seed: 1, seconds: 20)

  init() throws {
    workshop = try Workshop()
    index = workshop.path("test.reheard")
    try workshop.wav("archive/a.wav", samples)
    try workshop.wav("archive/b.wav", seed: 2)
    try workshop.wav("archive/c.wav", seed: 3)
    try workshop.wav("clip.wav", Array(samples[56000..<104000]))
    try workshop.write(
      #"{"extractor_key": "TikTok", "uploader": "somebody", "timestamp": 1645688415, "description": "now"}"#,
      to: "clip.info.json")
  }

  private func event(_ part: String = "", date: String = "2019-05-04", id: String = "park-2019") throws -> String {
    try workshop.write(
      """
      id: \(id)
      title: Dawn in the park
      date: \(date)
      place: Sampletown
      names: [Sampletown]
      recordings:
        - path: ../archive/a.wav
      \(part)
      """, to: "events/\(id).yaml")
  }

  private func add(_ paths: [String]) async throws -> (IndexAddition, [IndexNotice]) {
    var notices: [IndexNotice] = []
    let result = try await ReferenceIndex.add(paths, to: index, jobs: 2) { notices.append($0) }
    return (result, notices)
  }

  private func matches() throws -> [MatchReport] {
    try Checker(indexes: [index]).check(workshop.path("clip.wav")).matches
  }

  @Test("the archive first, the events first, both at once, and by a copy under another name", arguments: 0..<5)
  func order(_ order: Int) async throws {
    let archive = workshop.path("archive")
    let yaml = try event()
    if order == 4 {
      try FileManager.default.createDirectory(atPath: workshop.path("copies"), withIntermediateDirectories: false)
      try FileManager.default.copyItem(
        atPath: workshop.path("archive/a.wav"), toPath: workshop.path("copies/other name.wav"))
    }
    let runs = [
      [[archive], [yaml]], [[yaml], [archive]], [[archive, yaml]], [[yaml, archive]],
      [[workshop.path("copies")], [yaml]],
    ]
    var attached = 0
    for run in runs[order] { attached += try await add(run).0.attached }
    #expect(attached == ([0, 2, 4].contains(order) ? 1 : 0))
    let found = try matches()
    #expect(found.count == 1 && found.first?.event == "park-2019")
    #expect(found.first?.title == "Dawn in the park")
    #expect(found.first?.assessment.outcome == .recycled && found.first?.daysBeforePost == 1027)
    // The same once more changes nothing.
    let digest = try ReferenceIndex(index).digest
    let again = try await add([archive, yaml])
    #expect(again.0.attached == 0 && again.0.added == (order == 4 ? 3 : 0) || order == 4)
    if order < 4 { #expect(try ReferenceIndex(index).digest == digest) }
  }

  @Test("what was added is said, and what another date changes")
  func changes() async throws {
    let yaml = try event()
    let second = try event(id: "other-2020")
    let (first, _) = try await add([workshop.path("archive")])
    #expect(first.description.hasPrefix("3 recordings added"))
    let (attached, notices) = try await add([yaml])
    #expect(notices.contains(.attached(name: "archive/a.wav", event: "park-2019")))
    #expect(attached.events == 1 && attached.description.hasPrefix("1 event added, 1 recording that was there got its"))
    let (third, more) = try await add([second])
    #expect(third.events == 1 && third.attached == 0 && more.contains { "\($0)".contains("without this event") })
    let (changed, said) = try await add([event(date: "2019-05-05")])
    #expect(said.contains(.changed(event: "park-2019", changes: ["date was 2019-05-04, is 2019-05-05"])))
    #expect(changed.events == 0 && changed.changedEvents == 1 && changed.description.contains("1 event changed"))
    let (same, nothing) = try await add([event(date: "2019-05-05")])
    #expect(same.changedEvents == 0 && !nothing.contains { if case .changed = $0 { true } else { false } })
    let (published, _) = try await add([event("    published_at: 2019-05-06", date: "2019-05-05")])
    #expect(published.changedEvents == 1)
    #expect(try matches().first?.publishedAt?.description == "2019-05-06")
  }

  @Test("twenty-five events are twenty-five events")
  func many() async throws {
    let files = try (1...25).map { number in
      try workshop.write("id: e\(number)\ntitle: t\ndate: 2020\n", to: "events/e\(number).yaml")
    }
    #expect(try await add(files).0.description == "25 events added")
    #expect(try await add(files).0.description == "0 recordings added")
  }

  @Test("a part of a file that is there as a whole is no second recording", arguments: [false, true])
  func parts(_ isPartFirst: Bool) async throws {
    let yaml = try event("    start: 0:08\n    stop: 0:00:14.5")
    for path in isPartFirst ? [yaml, workshop.path("archive")] : [workshop.path("archive"), yaml] {
      _ = try await add([path])
    }
    let found = try matches()
    #expect(found.count == 1)
    #expect(found.first?.recording == "archive/a.wav" && found.first?.event == "park-2019")
    #expect(found.first?.assessment.outcome == .recycled)
    // Read back, it is of the same event.
    let checker = try Checker(indexes: [index])
    var writer = ReportWriter(format: .ndjson)
    let line = try workshop.write(writer.append(checker.check(workshop.path("clip.wav"))), to: "r.ndjson")
    let back = try Results(files: [line], case: nil, indexes: [index]).reports.first?.matches.first
    #expect(back?.event == "park-2019" && back?.assessment.outcome == .recycled)
    // Of another stretch of the file nothing of the event is said.
    let other = try workshop.wav("other.wav", Array(samples[..<56000]))
    let strange = checker.check(other).matches
    #expect(strange.count == 1 && strange.first?.event == nil)
  }

  @Test("a part alone, and parts of two events, are recordings of their own")
  func partsAlone() async throws {
    let yaml = try event("    start: 8\n    stop: 14.5")
    _ = try await add([yaml])
    #expect(try matches().map(\.recording) == ["../archive/a.wav#t=8.0,14.5"])
  }

  @Test("a date to come is a warning")
  func future() async throws {
    let (result, notices) = try await add([event(date: "2999-01-01")])
    #expect(result.added == 1 && result.events == 1)
    #expect(notices.contains { "\($0)".contains("park-2019.yaml:3: date: 2999-01-01 has not come yet") })
  }
}
