import Cases
import Foundation
import Reports
import Testing

@testable import Reheard

@Suite("Scan")
struct ScanTests {
  let workshop: Workshop
  let index: String
  let store: String

  init() async throws {
    workshop = try Workshop()
    index = workshop.path("test.reheard")
    store = workshop.path("clips/n.case")
    try await ReferenceIndex.add([workshop.wav("known.wav", seed: 1)], to: index, jobs: 1)
    for seed in 1...3 { try workshop.wav("clips/\(seed).wav", seed: UInt64(seed)) }
    try workshop.wav("clips/copies/one", seed: 1)
    try workshop.wav("clips/copies/two.mp4", seed: 1)
    try workshop.write("<html>", to: "clips/page.mp4")
    try workshop.write(#"{"uploader": "somebody", "description": "here"}"#, to: "clips/1.info.json")
  }

  private func scan(
    jobs: Int = 2, stop: StopRequest = StopRequest(), format: ReportFormat = .ndjson, after: (Int) -> Void = { _ in }
  ) async throws -> (summary: ScanSummary, report: String) {
    let scan = try Scan(into: store, indexes: [index])
    var writer = ReportWriter(format: format)
    var report = ""
    var count = 0
    let summary = try await scan.run([workshop.path("clips")], jobs: jobs, stop: stop) {
      report += writer.append($0)
      count += 1
      after(count)
    }
    return (summary, Self.withoutTime(report + writer.finish(summary.batch)))
  }

  /// What failed is tried again, and has another time.
  private static func withoutTime(_ report: String) -> String {
    report.replacing(#/"checked_at": "[^"]*"/#, with: "\"checked_at\": null")
  }

  @Test("each content once, failures told, the same again from the case, and as `check` says")
  func twice() async throws {
    let first = try await scan()
    #expect(first.summary.progress.heard == 3 && first.summary.progress.searched == 3)
    #expect(first.summary.progress.matched == 3 && first.summary.progress.failed == 1)
    #expect(first.summary.failures.count == 1 && first.summary.failures[0].contains("page.mp4: is a text file"))
    #expect(first.summary.batch.checked == 5 && abs(first.summary.batch.falseMatches - 0.005) < 1e-9)
    let second = try await scan(jobs: 1)
    #expect(second.summary.progress.heard == 0 && second.summary.progress.searched == 0)
    #expect(second.report == first.report)
    var writer = ReportWriter(format: .ndjson)
    let checked = try Checker(indexes: [index]).check(workshop.path("clips/1.wav"))
    #expect(first.report.hasPrefix(Self.withoutTime(writer.append(checked))))
    let clips = try Case.open(store).clips()
    #expect(Self.withoutTime(clips.map(\.result).compactMap(\.self).map { $0 + "\n" }.joined()) == first.report)
    #expect(clips.first?.claim?.account == "somebody")
    #expect(try Case.open(store).scans().map(\.clips) == [6, 6])
  }

  @Test("parts of one file are told apart in groups, and refused where a case knows whole files only")
  func parts() async throws {
    let prints = workshop.path("parts.prints")
    let writer = try FingerprintFileWriter(prints)
    for (start, stop) in [(0.0, 3.0), (3.0, 6.0)] {
      try writer.append(Fingerprinter().fingerprint(workshop.path("clips/1.wav"), start: start, stop: stop))
    }
    try writer.finish()
    var writing = ReportWriter(format: .ndjson)
    var report = ""
    let summary = try await Scan(into: store, indexes: [index]).run([prints], jobs: 1) { report += writing.append($0) }
    #expect(summary.failures.count == 2 && summary.failures.allSatisfy { $0.contains("use `reheard check`") })
    #expect(report.contains("a part of the file"))
    // Halves of one tune: taken for the same content, they would be copies of one another.
    let grouping = try await Clusterer().group([prints])
    #expect(grouping.clips.count == 2 && grouping.clips.map(\.duration) == [3, 3] && grouping.groups.isEmpty)
  }

  @Test("only what is new or changed is heard, and a changed index is asked again without decoding")
  func changes() async throws {
    _ = try await scan()
    try workshop.wav("clips/2.wav", seed: 7)
    try workshop.wav("clips/4.wav", seed: 4)
    let changed = try await scan()
    #expect(changed.summary.progress.heard == 2 && changed.summary.progress.matched == 3)
    try await ReferenceIndex.add([workshop.wav("more.wav", seed: 4)], to: index, jobs: 1)
    // Nothing can be decoded any more where there is nothing.
    let kept = try Case.open(store).clips().count
    let again = try await scan()
    #expect(again.summary.progress.heard == 0 && again.summary.progress.searched == 4)
    #expect(again.summary.progress.matched == 4)
    #expect(try Case.open(store).clips().count == kept)
    try FileManager.default.removeItem(atPath: workshop.path("clips/4.wav"))
    _ = try await scan()
    #expect(try Case.open(store).clips().count == kept, "what was once a clip of the case stays one")
  }

  @Test("a stop ends in good order, and the next run goes on")
  func stop() async throws {
    let request = StopRequest()
    let broken = try await scan(jobs: 1, stop: request) { if $0 == 2 { request.stop() } }
    #expect(broken.summary.isStopped && (2...4).contains(broken.summary.progress.done))
    #expect(try Case.open(store).scans().last?.endedAt == nil)
    let rest = try await scan()
    #expect(!rest.summary.isStopped && rest.summary.progress.heard == 3 - broken.summary.progress.heard)
    #expect(try Case.open(store).scans().last?.endedAt != nil)
    try FileManager.default.removeItem(atPath: store)
    #expect(try await scan().report == rest.report)
  }

  @Test("a case that holds nonsense under the right keys is not believed")
  func nonsense() async throws {
    let first = try await scan(format: .text)
    let opened = try Case.open(adding: store)
    let checker = try Checker(indexes: [index])
    var damaged = 0
    for clip in try opened.clips() {
      guard let sha256 = clip.sha256 else { continue }
      let key = ClipMemory(opened, fingerprinter: Fingerprinter()).key(sha256)
      let answer = AnswerKey(
        fingerprint: key, indexDigest: checker.digest,
        parameters: try ScanWork.parameters(
          largestEValue: 0.001, constants: checker.constants, order: checker.order))
      guard let stored = try opened.answer(answer) else { continue }
      let text = String(decoding: stored, as: UTF8.self)
        .replacingOccurrences(of: #""recording":0"#, with: #""recording":9"#)
      try opened.store(answer: clip.path.hasSuffix("3.wav") ? [0x7B] : Array(text.utf8), answer)
      try opened.store(fingerprint: [1, 2, 3], key)
      damaged += 1
    }
    #expect(damaged == 5)
    let again = try await scan(format: .text)
    // But for when that was.
    func findings(_ report: String) -> [Substring] {
      report.split(separator: "\n").filter { !$0.hasPrefix("Checked ") }
    }
    #expect(findings(again.report) == findings(first.report))
    #expect(again.report.contains("1 file could not be checked"))
    #expect(again.summary.progress.heard > 0)
  }

  @Test("an answer is not taken for that of other recordings when these come back under other numbers")
  func otherNumbers() async throws {
    let other = try workshop.wav("other.wav", seed: 2)
    try await ReferenceIndex.add([other], to: index, jobs: 1)
    let before = try ReferenceIndex(index).digest
    let first = try await scan()
    let known = try #require(try ReferenceIndex(index).entries().first?.recording.path)
    try ReferenceIndex.remove([known], from: index)
    try await ReferenceIndex.add([known], to: index, jobs: 1)
    #expect(try ReferenceIndex(index).digest == before)
    let second = try await scan()
    #expect(second.summary.progress.heard == 0 && second.summary.progress.searched == 3)
    #expect(second.report == first.report)
  }

  @Test("what the container tells of the post is known also where nothing is decoded any more")
  func container() async throws {
    try workshop.shell(
      "ffmpeg -v error -t 1 -i clips/3.wav -metadata purl=https://example.org/1 -metadata date=20220224 clips/9.mka")
    let first = try await scan()
    #expect(first.report.contains("https://example.org/1"))
    #expect(try await scan().report == first.report)
  }

  @Test("a film without sound is told apart from one that failed")
  func silentFilm() async throws {
    try workshop.shell("ffmpeg -v error -f lavfi -i color=size=64x64:duration=1 clips/film.mp4")
    let result = try await scan(format: .text)
    #expect(result.summary.progress.failed == 1)
    #expect(result.report.contains("film.mp4: not enough sound to compare (0.0 s can be used): the file has no audio"))
  }
}
