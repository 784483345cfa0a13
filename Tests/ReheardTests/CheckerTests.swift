import Foundation
import Testing

@testable import Reheard

@Suite("Checker")
struct CheckerTests {
  let workshop: Workshop
  let index: String

  init() throws {
    workshop = try Workshop()
    index = workshop.path("test.reheard")
  }

  @Test("a clip of an event's recording is found, at its place in the whole file, and dated")
  func event() async throws {
    let samples = Workshop.melody(seed: 1, seconds: 20)
    try workshop.wav("media/a.wav", samples)
    let yaml = try workshop.write(
      """
      id: park-2019
      title: Dawn in the park
      date: 2019-05-04
      place: Sampletown
      recordings:
        - path: ../media/a.wav
          start: 4
          stop: 18
      """, to: "events/park.yaml")
    try await ReferenceIndex.add([yaml, workshop.wav("other.wav", seed: 2)], to: index, jobs: 2)
    // 7 s to 13 s of the file, which is 3 s to 9 s of the recording.
    let clip = try workshop.wav("clip.wav", Array(samples[56000..<104000]))
    try workshop.write(
      #"{"extractor_key": "TikTok", "uploader": "somebody", "timestamp": 1645688415, "description": "now"}"#,
      to: "clip.info.json")
    let report = try Checker(indexes: [index]).check(clip)
    #expect(report.status == .matched && report.error == nil)
    #expect(report.claim?.account == "somebody")
    #expect(report.duration == 6 && report.profile == "reheard-2" && !report.calibrated)
    #expect(try report.indexDigest == ReferenceIndex(index).digest)
    let match = try #require(report.matches.first)
    #expect(report.matches.count == 1)
    #expect(match.recording == "../media/a.wav#t=4.0,18.0")
    #expect(match.event == "park-2019" && match.title == "Dawn in the park")
    #expect(match.assessment.outcome == .recycled && match.daysBeforePost == 1027)
    #expect(abs(match.match.referenceRange.start - match.match.queryRange.start - 7) < 0.05)
    #expect(match.match.queryRange.start < 0.5 && match.match.queryRange.stop > 5.5)
  }

  @Test("every recording recognises itself, from its first peak to its last, without edit")
  func selfMatch() async throws {
    let paths = try (1...4).map { try workshop.wav("\($0).wav", seed: 40 + $0, seconds: 4 + 2 * Double($0)) }
    // A copy of other bytes beside it must not stand in the way.
    let copy = try workshop.wav("copy.wav", Workshop.melody(seed: 42, seconds: 8).map { $0 / 2 })
    try await ReferenceIndex.add(paths + [copy], to: index, jobs: 2)
    let checker = try Checker(indexes: [index])
    for path in paths {
      let report = checker.check(path)
      let own = try #require(
        report.matches.first { $0.recording == Workshop.id(path) }, "\(path): \(report.matches.map(\.recording))")
      #expect(abs(own.match.queryRange.start - own.match.referenceRange.start) < 0.05)
      #expect(abs(own.match.edit.tempo - 1) < 0.001 && abs(own.match.edit.pitch - 1) < 0.001)
      let duration = try #require(report.duration)
      #expect(own.match.queryRange.start < 0.4 && own.match.queryRange.stop > duration - 0.4)
    }
    #expect(checker.check(paths[1]).matches.map(\.recording).sorted() == [paths[1], copy].map(Workshop.id).sorted())
  }

  @Test("answers come in order, with an error of its own for each file that fails")
  func batch() async throws {
    let tune = try workshop.wav("tune.wav", seed: 1)
    try await ReferenceIndex.add([tune], to: index, jobs: 1)
    let silence = try workshop.wav("silence.wav", [Int16](repeating: 0, count: 16000))
    let stranger = try workshop.wav("stranger.wav", seed: 9)
    let text = try workshop.write("text", to: "text")
    var reports: [ClipReport] = []
    try await Checker(indexes: [index]).check([silence, tune, "/nowhere", stranger, text], jobs: 3) {
      reports.append($0)
    }
    #expect(reports.map(\.file) == [silence, tune, "/nowhere", stranger, text])
    #expect(reports.map(\.status) == [.notEnoughSound, .matched, .error, .noMatch, .error])
    #expect(reports[2].error?.contains("/nowhere") == true)
    #expect(reports[0].reason != nil && reports[0].usableSeconds == 0)
  }

  @Test("portable fingerprints get the same answers as their media")
  func portable() async throws {
    let paths = try (1...3).map { try workshop.wav("\($0).wav", seed: $0) }
    try await ReferenceIndex.add(Array(paths[..<2]), to: index, jobs: 1)
    let prints = workshop.path("all.prints")
    _ = try await FingerprintExport.write(paths, to: prints, jobs: 1)
    let checker = try Checker(indexes: [index])
    var reports: [ClipReport] = []
    try await checker.check([prints], jobs: 2) { reports.append($0) }
    #expect(reports.map(\.conditions?.given) == paths.map { _ in prints })
    for index in reports.indices { reports[index].conditions?.given = nil }
    for index in reports.indices { reports[index].checkedAt = nil }
    #expect(
      reports
        == paths.map { path in
          var report = checker.check(path)
          report.checkedAt = nil
          return report
        })
    #expect(reports.map(\.status) == [.matched, .matched, .noMatch])
    try workshop.write(Array(workshop.bytes("all.prints").dropLast()), to: "all.prints")
    var broken: [ClipReport] = []
    try await checker.check([prints], jobs: 2) { broken.append($0) }
    #expect(broken.map(\.status) == [.error])
  }

  @Test("several indexes are searched together, and each match says whose it is")
  func several() async throws {
    let tune = try workshop.wav("tune.wav", seed: 1)
    let other = workshop.path("other.reheard")
    try await ReferenceIndex.add([tune], to: index, jobs: 1)
    try await ReferenceIndex.add([tune, workshop.wav("b.wav", seed: 2)], to: other, jobs: 1)
    let alone = try Checker(indexes: [index]).check(tune)
    let both = try Checker(indexes: [index, other]).check(tune)
    #expect(both.matches.map(\.recording) == ["test.reheard:tune.wav", "other.reheard:tune.wav"])
    #expect(both.index.recordings == 3)
    #expect(both.indexDigest != alone.indexDigest)
    #expect(try #require(both.matches.first).match.eValue >= #require(alone.matches.first).match.eValue)
  }

  @Test("an index that has become empty answers")
  func empty() async throws {
    let tune = try workshop.wav("tune.wav", seed: 1)
    try await ReferenceIndex.add([tune], to: index, jobs: 1)
    try ReferenceIndex.remove([tune], from: index)
    let report = try Checker(indexes: [index]).check(tune)
    #expect(report.status == .noMatch && report.index.recordings == 0)
  }
}
