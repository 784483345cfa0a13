import Audio
import Matching
import Testing

@testable import Excerpts

@Suite("Excerpt plan")
struct ExcerptPlanTests {
  static func match(_ query: ClosedRange<Double>, _ reference: ClosedRange<Double>, _ edit: Edit = .identity) -> Match {
    Match(
      recording: 0, queryRange: TimeRange(start: query.lowerBound, stop: query.upperBound),
      referenceRange: TimeRange(start: reference.lowerBound, stop: reference.upperBound), edit: edit, matchCount: 50,
      score: 40, eValue: 1e-9, runnerUp: nil, margin: 40, queryMatchedPercent: 50, referenceMatchedPercent: 50)
  }

  @Test("both get the same context, as much as both files have")
  func context() throws {
    let plan = try ExcerptPlan(Self.match(0.4...5.4, 30...35), clipDuration: 5.6, recordingDuration: 100)
    #expect(abs(plan.clip.start) < 1e-9 && abs(plan.clip.stop - 5.6) < 1e-9)
    #expect(abs(plan.recording.start - 29.6) < 1e-9 && abs(plan.recording.stop - 35.2) < 1e-9)
    #expect(!plan.isCutOff)
  }

  @Test("the context of an edited clip is as long in the recording's time")
  func edited() throws {
    let plan = try ExcerptPlan(Self.match(10...14, 20...28, Edit(tempo: 2, pitch: 1)))
    #expect(plan.clip == TimeRange(start: 9.5, stop: 14.5))
    #expect(plan.recording == TimeRange(start: 19, stop: 29))
  }

  @Test("a long one is cut off, and says so")
  func long() throws {
    let plan = try ExcerptPlan(Self.match(0...300, 50...350))
    #expect(plan.isCutOff)
    #expect(plan.recording.duration <= ExcerptPlan.longest)
    #expect(plan.sharedInRecording.start == 50)
  }

  @Test("an edit that nothing can be brought back from is refused")
  func impossible() {
    for edit in [Edit(tempo: 0, pitch: 1), Edit(tempo: 1, pitch: .nan), Edit(tempo: 9, pitch: 1)] {
      #expect(throws: ExcerptError.self) { try ExcerptPlan(Self.match(0...1, 0...1, edit)) }
    }
  }
}
