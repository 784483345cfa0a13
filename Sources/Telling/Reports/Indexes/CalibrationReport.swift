package import Chances
import Foundation
internal import Matching

/// The constants of an index, and how well they hold for pieces that they were not fitted on.
package struct CalibrationReport: Hashable, Sendable {
  /// The constants.
  package var calibration: Calibration
  /// What they were fitted on.
  package var fitted: [StrangerResult]
  /// What they were held against.
  package var checked: [StrangerResult]

  package init(calibration: Calibration, fitted: [StrangerResult], checked: [StrangerResult]) {
    self.calibration = calibration
    self.fitted = fitted
    self.checked = checked
  }

  /// How many of the checked pieces have a best match of at most this E-value, and how many should.
  struct Check: Hashable {
    var eValue: Double
    var found: Int
    var expected: Double
    /// No more than this are found in 95 of 100 cases, if the constants hold (Poisson).
    var limit: Int
  }

  var checks: [Check] {
    [1, 0.1, 0.01, 0.001].map { eValue in
      let expected = Double(checked.count) * (1 - exp(-eValue))
      return Check(
        eValue: eValue, found: checked.count { $0.eValue(calibration) <= eValue }, expected: expected,
        limit: Self.limit(expected))
    }
  }

  /// The least number that a Poisson variable exceeds in at most 5 of 100 cases.
  static func limit(_ mean: Double) -> Int {
    var term = exp(-mean)
    var sum = term
    var count = 0
    while sum < 0.95, count < 100_000 {
      count += 1
      term *= mean / Double(count)
      sum += term
    }
    return count
  }

  /// The report as text, or as JSON (one object, for every data format).
  package func text(format: ReportFormat) -> String { format == .text ? people : json.text + "\n" }

  private var people: String {
    func law(_ law: Calibration.Law) -> String {
      "one match a clip at \(Numeral.fixed(law.location, places: 3)) times the tail, "
        + "a tenth as many every \(Numeral.fixed(law.scale * log(10), places: 3)) further"
    }
    let constants = [
      ["fitted on", "\(fitted.count) pieces, held against \(calibration.recordings) recordings"],
      ["without edits", law(calibration.unedited)], ["with edits", law(calibration.edited)],
      ["checked on", "\(checked.count) pieces of other recordings"],
    ]
    let rows = checks.map { check in
      [
        "E <= \(check.eValue)", "\(check.found)", Numeral.fixed(check.expected, places: 1), "\(check.limit)",
      ]
    }
    return TextColumns.text(constants) + "\n"
      + TextColumns.text([["best match", "found", "expected", "95 of 100 times at most"]] + rows)
  }

  private var json: JSONValue {
    func law(_ law: Calibration.Law) -> JSONValue {
      .members(["location": .decimal(law.location, 5), "scale": .decimal(law.scale, 5)])
    }
    return .members([
      "recordings": .integer(calibration.recordings),
      "fitted": .integer(fitted.count),
      "unedited": law(calibration.unedited),
      "edited": law(calibration.edited),
      "checked": .integer(checked.count),
      "checks": .array(
        checks.map { check in
          .members([
            "e_value": .decimal(check.eValue, 3), "found": .integer(check.found),
            "expected": .decimal(check.expected, 2), "limit": .integer(check.limit),
          ])
        }),
    ])
  }
}
