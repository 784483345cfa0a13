import Campaigns
import Chances
import Foundation
import Testing

@testable import Reports

@Suite("How a report is known again") struct ReportOpeningTests {
  private func isBegun(_ text: String, _ opening: ReportOpening) -> Bool {
    opening.isBegun(by: Array(text.utf8.prefix(4096)))
  }

  @Test("answers, whichever comes first, and none at all", arguments: ReportFormat.allCases)
  func answers(format: ReportFormat) {
    for report in Samples.all {
      let text = Samples.written([report], format)
      #expect(isBegun(text, .answers(format)), "\(text)")
      for other in ReportFormat.allCases where other != format { #expect(!isBegun(text, .answers(other))) }
      #expect(!isBegun(text, .groups(.text)) && !isBegun(text, .recordings(format)) && !isBegun(text, .page))
    }
    var writer = ReportWriter(format: format)
    let none = writer.finish(Batch(checked: 0, largestEValue: 0.001, isCalibrated: true, failures: []))
    #expect(none.isEmpty || isBegun(none, .answers(format)), "\(none)")
  }

  @Test("groups, and all files of groups")
  func groups() {
    let none = Grouping(clips: [], groups: [])
    for format in [GroupFormat.text, .json, .csv, .html] {
      #expect(isBegun(GroupWriter.text(none, format: format), .groups(format)), "\(format)")
    }
    for (export, (other, opening)) in zip(GroupWriter.exports(none), ReportOpening.groupExports) {
      let (name, text) = (export.name, export.text)
      #expect(name == other)
      #expect(text.isEmpty || isBegun(text, opening), "\(name)")
      #expect(!isBegun("somebody's own", opening))
    }
  }

  @Test("pages and pictures")
  func pages() {
    let page = Dossier(Samples.all, method: Dossier.Method(version: "0")).head
    #expect(isBegun(page, .page))
    #expect(!isBegun("<!doctype html>\n<html><head><title>A post</title></head></html>", .page))
    #expect(isBegun(MediaReview.text([]), .mediaReview) && isBegun(MediaReview.text(Samples.all), .mediaReview))
    let calibration = Calibration.standard(recordings: 100, small: 100)
    let report = CalibrationReport(calibration: calibration, fitted: [], checked: [])
    #expect(isBegun(CalibrationPlot.svg(report), .plot) && !isBegun("<svg xmlns=\"x\"></svg>", .plot))
    for format in [ReportFormat.text, .json] { #expect(isBegun(report.text(format: format), .calibration(format))) }
  }

  @Test("lists of an index", arguments: ReportFormat.allCases)
  func lists(format: ReportFormat) {
    let events = EventList.text([Samples.event], recordings: [], format: format)
    #expect(isBegun(events, .events(format)), "\(events)")
    let none = RecordingList.text([], events: [], format: format)
    #expect(none.isEmpty || isBegun(none, .recordings(format)), "\(none)")
  }

  @Test(
    "what others write is no report",
    arguments: [
      "Call her: no match yet", "build: error: undefined", "{\"id\": \"7\", \"title\": \"A post\", \"formats\": []}",
      "{\"nav_index\": \"1\"}", "WEBVTT\n\n00:00.000 --> 00:01.000\nmatches 1 recording", "File,Posted,Caption\r\n",
      "id: park-2020\ntitle: X\n", "{\n \"name\": \"Channel\"", "[{\"file\": 1}]", "{\"file\": \"a\"}",
      "<?xml version=\"1.0\"?>\n<gexf>", "1\n00:00:01,000 --> 00:00:02,000\n",
    ])
  func foreign(text: String) {
    let all =
      ReportFormat.allCases.flatMap {
        [.answers($0), .recordings($0), .events($0), .card($0), .summary($0), .calibration($0)]
      }
      + GroupFormat.allCases.map { .groups($0) } + [.page, .plot, .mediaReview]
      + ReportOpening.groupExports.map(\.opening)
    for opening in all { #expect(!isBegun(text, opening), "\(opening.name)") }
  }
}
