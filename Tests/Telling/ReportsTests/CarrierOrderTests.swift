import Dates
import Foundation
import Testing

@testable import Matching
@testable import Reports

/// The earliest known recording leads what people read; data stay best first.
@Suite struct CarrierOrderTests {
  private func report(_ matches: [(date: String?, eValue: Double)]) throws -> ClipReport {
    var report = Samples.matched(caption: nil)
    let sample = try #require(report.matches.first)
    report.matches = matches.enumerated().map { number, given in
      var match = sample
      match.recording = "ref/\(number).wav"
      match.match.eValue = given.eValue
      match.eventDate = nil
      match.publishedAt = given.date.flatMap { Moment($0) }
      return match
    }
    return report
  }

  @Test func `the oldest date leads, whatever matches best`() throws {
    let report = try report([("2022-03-01", 1e-200), (nil, 1e-100), ("2020-08-04", 1e-20), ("2021", 1e-30)])
    #expect(report.earliest == 2 && report.order == [2, 3, 0, 1])
    #expect(Samples.written([report], .text).contains("1. ref/2.wav") || report.matches[2].title != nil)
    #expect(Samples.written([report], .ndjson).components(separatedBy: "\"earliest\": true").count == 2)
  }

  @Test func `a weak match never leads`() throws {
    let report = try report([("2022-03-01", 1e-200), ("2020-08-04", 1e-4)])
    #expect(report.earliest == 0 && report.order == [0, 1] && report.isFainterEarlier(1))
    #expect(Samples.written([report], .text).contains("fainter, earlier"))
  }

  @Test func `without dates none is the earliest`() throws {
    let report = try report([(nil, 1e-200), (nil, 1e-20)])
    #expect(report.earliest == nil && report.order == [0, 1])
  }

  @Test func `recordings and stretches are counted apart`() throws {
    var report = try report([("2022", 1e-200), ("2020", 1e-20), ("2021", 1e-30)])
    report.matches[2].recording = report.matches[0].recording
    #expect(Wording.outcome(report) == "matches 2 recordings, 3 stretches")
  }
}
