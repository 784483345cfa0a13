import Testing

@testable import Chances
@testable import Matching
@testable import Reports

@Suite struct CalibrationReportTests {
  private static let law = Calibration.Law(location: 1, scale: 0.5)
  /// Score over tail of 100 pieces: half the tail, and one piece nine times it.
  private static let results = (0..<100).map {
    StrangerResult(recording: $0, isMirrored: false, unedited: $0 == 0 ? 9 : 0.5, edited: 0.5)
  }
  private let report = CalibrationReport(
    calibration: Calibration(unedited: law, edited: law, clips: 100, recordings: 200), fitted: results,
    checked: results)

  @Test func itCountsWhatPassesBesideWhatShould() {
    let checks = report.checks
    #expect(checks.map(\.eValue) == [1, 0.1, 0.01, 0.001] && checks.map(\.found) == [1, 1, 1, 1])
    #expect(abs(checks[1].expected - 9.516) < 0.01)
    // Quantiles of the Poisson distribution, from its table.
    #expect(CalibrationReport.limit(1) == 3 && CalibrationReport.limit(10) == 15 && CalibrationReport.limit(0.01) == 0)
  }

  @Test func whatDoesNotHoldIsToldFromWhatIsInDoubt() {
    // At E <= 0.001 a tenth of a piece is expected: one is no surprise, two are too many in 95 of 100 cases, three in 999 of
    // 1,000.
    #expect(report.standing == .holds && report.breaking.isEmpty)
    #expect(!report.text(format: .text).contains("--leave-out"))
    var doubtful = report
    doubtful.checked[3].unedited = 12
    #expect(doubtful.standing == .doubtful && doubtful.breaking.map(\.recording) == [3, 0])
    var broken = doubtful
    broken.checked[7].unedited = 13
    broken.checked[7].like = 8
    broken.names = [0: "a.wav", 3: "b.wav", 7: "c.wav", 8: "d.wav"]
    #expect(broken.standing == .broken && broken.breaking.map(\.recording) == [7, 3, 0])
    let text = broken.text(format: .text)
    #expect(text.contains("c.wav is like d.wav, E-value ") && text.contains("--leave-out"))
    #expect(broken.text(format: .json).contains(#""stored": false, "breaking": [{"recording": "c.wav""#))
    // Quantiles of the Poisson distribution, from its table.
    #expect(CalibrationReport.limit(1, share: 0.999) == 5 && CalibrationReport.limit(10, share: 0.999) == 21)
  }

  @Test func itIsWrittenForPeopleAndForPrograms() {
    let text = report.text(format: .text)
    #expect(text.contains("100 pieces, held against 200 recordings") && text.contains("1.000 times the tail"))
    #expect(report.text(format: .ndjson).contains(#""unedited": {"location": 1.0, "scale": 0.5}"#))
  }

  @Test func thePictureIsOneSVGDocumentWithBothLaws() {
    let svg = CalibrationPlot.svg(report)
    #expect(svg.hasPrefix("<svg ") && svg.hasSuffix("</svg>\n"))
    #expect(svg.contains("Without edits") && svg.contains("With edits"))
    #expect(svg.split(separator: "stroke-dasharray").count == 3 && !svg.contains("nan"))
  }

  @Test func anExplanationSaysWhatWasMissing() {
    var report = Samples.stranger
    let laid = Explanation.Laid(
      recording: 0, offset: 12, edit: .identity, hits: 30, trials: 300, chance: 0.02, score: 9.5, tail: 3.1,
      needed: 13, eValue: 0.02)
    report.explanations = [
      Explanation(
        start: 0, stop: 9.8, peaks: 300, landmarks: 3000, sweepLandmarks: 1200, hypotheses: 208,
        places: [Explanation.Place(recording: 0, offset: 12, edit: .identity, votes: 11, surprise: 9)], laid: [laid])
    ]
    var writer = ReportWriter(format: .text)
    let text = writer.append(report)
    #expect(
      text.contains(
        "missing: 3.5 of score; 13.0 would be a match here: chance alone gives an alignment as good about once in 50 such "
          + "searches, which is too often to call it one\n") && text.contains("votes      11"))
    #expect(text.contains("not tried  tempo and pitch changed apart from each other") && !text.contains("stream"))
    var data = ReportWriter(format: .ndjson)
    for (eValue, words) in [
      (0.4, "about once in 3 such"), (40, "about 40.0 times in every such"), (.nan, "too often\n"),
    ] {
      report.explanations[0].laid[0].eValue = eValue
      var writer = ReportWriter(format: .text)
      #expect(writer.append(report).contains("chance alone gives") && writer.append(report).contains(words))
    }
    report.explanations[0].laid[0].eValue = 0.02
    #expect(data.append(report).contains(#""needed_score": 13.0, "e_value": 0.02}]}]}"#))
  }
}
