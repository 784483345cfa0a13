import Testing

@testable import Reheard

@Suite("Comparison")
struct ComparisonTests {
  let workshop: Workshop

  init() throws { workshop = try Workshop() }

  @Test("the second file is the only recording")
  func compare() throws {
    let samples = Workshop.melody(seed: 1, seconds: 12)
    let recording = try workshop.wav("recording.wav", samples)
    let clip = try workshop.wav("clip.wav", Array(samples[24000..<72000]))
    let report = Comparison.compare(clip, with: recording)
    #expect(report.status == .matched && report.file == clip)
    #expect(report.index.recordings == 1 && report.indexDigest?.count == 64)
    let match = try #require(report.matches.first)
    #expect(match.recording == recording && match.runnerUp == nil)
    #expect(abs(match.match.referenceRange.start - match.match.queryRange.start - 3) < 0.05)
    let stranger = try workshop.wav("stranger.wav", seed: 2)
    #expect(Comparison.compare(clip, with: stranger).status == .noMatch)
  }

  @Test("files of one fingerprint stand for their media; of several, they are refused")
  func portable() async throws {
    let a = try workshop.wav("a.wav", seed: 1)
    let one = workshop.path("one.prints")
    let two = workshop.path("two.prints")
    _ = try await FingerprintExport.write([a], to: one, jobs: 1)
    _ = try await FingerprintExport.write([one, a], to: two, jobs: 1)
    func report(_ clip: String, _ other: String) -> ClipReport {
      var report = Comparison.compare(clip, with: other)
      #expect(report.conditions?.comparedWith == other && report.conditions?.given == (clip == a ? nil : clip))
      report.conditions = nil
      report.checkedAt = nil
      return report
    }
    #expect(report(one, a) == report(a, a))
    #expect(report(a, one) == report(a, a))
    #expect(Comparison.compare(a, with: two).error?.contains("expected one fingerprint, found 2") == true)
  }

  @Test("the file that fails is named, whichever it is")
  func errors() throws {
    let a = try workshop.wav("a.wav", seed: 1)
    #expect(Comparison.compare("/nowhere/1", with: a).error?.contains("/nowhere/1") == true)
    let second = Comparison.compare(a, with: "/nowhere/2")
    #expect(second.status == .error && second.error?.contains("/nowhere/2") == true)
  }
}
