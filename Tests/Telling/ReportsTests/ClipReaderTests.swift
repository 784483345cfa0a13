import Foundation
import Testing

@testable import Reports

@Suite("Reading results back")
struct ClipReaderTests {
  @Test("what is read back is written down the same")
  func roundTrip() throws {
    var reports = Samples.all
    reports.append(Samples.matched(caption: "line\n\"quoted\" \u{202E} é 🎈"))
    let text = Samples.written(reports, .ndjson)
    let objects = try ClipReader.objects(text)
    #expect(objects.map(\.number) == Array(1...reports.count))
    let read = try objects.map { try ClipReader.report($0.json) { _, _ in nil } }
    #expect(Samples.written(read, .ndjson) == text)
    let array = try ClipReader.objects(Samples.written(reports, .json))
    #expect(Samples.written(try array.map { try ClipReader.report($0.json) { _, _ in nil } }, .ndjson) == text)
  }

  @Test("a known recording brings its dates and its event back")
  func known() throws {
    let report = Samples.matched(caption: "Ukraine, today")
    let json = ClipJSON.value(report).text
    let read = try ClipReader.report(json, index: Samples.index) { name, _ in
      report.matches.first { $0.recording == name }.flatMap { match in match.source.map { ($0, match.happening) } }
    }
    #expect(read.matches.map(\.assessment) == report.matches.map(\.assessment))
    #expect(read.matches.map(\.happening) == report.matches.map(\.happening))
    #expect(MatchName.all(of: read) == MatchName.all(of: report))
    #expect(read.index == report.index)
  }

  @Test("without the index, nothing is said of its size")
  func unknownSize() throws {
    let read = try ClipReader.report(ClipJSON.value(Samples.stranger).text) { _, _ in nil }
    #expect(Wording.outcome(read) == "no match in this index")
  }

  @Test(
    "what is no result is refused, with the member that is to blame",
    arguments: [
      ("{}", "file"), ("[]", "no"), ("{\"file\": 7}", "file"), ("x", "JSON"),
      (#"{"file": "a", "status": "maybe", "matches": []}"#, "status"),
      (#"{"file": "a", "status": "matched", "matches": [{"recording": "r"}]}"#, "matches.1."),
    ])
  func refused(json: String, told: String) {
    let error = #expect(throws: ResultsProblem.self) { try ClipReader.report(json) { _, _ in nil } }
    #expect(error?.description.contains(told) == true || told == "no", "\(error?.description ?? "")")
  }

  @Test("a range that ends before it begins, or a word that is not documented, is refused")
  func impossible() {
    let json = ClipJSON.value(Samples.matched(caption: nil)).text
    for (from, to) in [
      ("\"query_stop\": 9.8", "\"query_stop\": -1"), ("\"recycled\"", "\"x\""), ("\"predates-post\"", "\"x\""),
    ]
    where json.contains(from) {
      #expect(throws: ResultsProblem.self) { try ClipReader.report(json.replacing(from, with: to)) { _, _ in nil } }
    }
  }
}
