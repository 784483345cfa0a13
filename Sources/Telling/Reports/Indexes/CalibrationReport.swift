package import Chances
import Foundation
internal import Matching
internal import Words

/// The constants of an index, and how well they hold for pieces that they were not fitted on.
package struct CalibrationReport: Hashable, Sendable {
  /// The constants.
  package var calibration: Calibration
  /// What they were fitted on.
  package var fitted: [StrangerResult]
  /// What they were held against.
  package var checked: [StrangerResult]

  /// What recordings are called, by their numbers: those of `breaking`.
  package var names: [Int: String] = [:]

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
    /// No more than this are found in 999 of 1,000 cases.
    var bound: Int
  }

  /// Whether the constants hold for pieces that they were not fitted on.
  package enum Standing: Hashable, Sendable {
    case holds
    /// More pieces match than in 95 of 100 cases.
    case doubtful
    /// More pieces match than in 999 of 1,000 cases: E-values by these constants would be wrong.
    case broken
  }

  /// By the row of the check that holds worst.
  package var standing: Standing {
    if checks.contains(where: { $0.found > $0.bound }) { return .broken }
    return checks.contains { $0.found > $0.limit } ? .doubtful : .holds
  }

  /// The pieces that make too many, the least likely first: of the strictest row that does not hold.
  package var breaking: [StrangerResult] {
    guard let row = checks.last(where: { $0.found > $0.limit }) else { return [] }
    return checked.filter { $0.eValue(calibration) <= row.eValue }
      .sorted {
        ($0.eValue(calibration), $0.recording, $0.isMirrored ? 1 : 0)
          < ($1.eValue(calibration), $1.recording, $1.isMirrored ? 1 : 0)
      }
  }

  var checks: [Check] {
    [1, 0.1, 0.01, 0.001].map { eValue in
      let expected = Double(checked.count) * (1 - exp(-eValue))
      return Check(
        eValue: eValue, found: checked.count { $0.eValue(calibration) <= eValue }, expected: expected,
        limit: Self.limit(expected), bound: Self.limit(expected, share: 0.999))
    }
  }

  /// The least number that a Poisson variable exceeds in no more than the rest of the cases.
  ///
  /// - Parameters:
  ///   - mean: how many are expected.
  ///   - share: of the cases, in which it is that or less.
  /// - Returns: the quantile.
  static func limit(_ mean: Double, share: Double = 0.95) -> Int {
    var term = exp(-mean)
    var sum = term
    var count = 0
    while sum < share, count < 100_000 {
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
      ["fitted on", "\(Count(fitted.count, "piece")), held against \(Count(calibration.recordings, "recording"))"],
      ["without edits", law(calibration.unedited)], ["with edits", law(calibration.edited)],
      ["checked on", "\(Count(checked.count, "piece")) of other recordings"],
    ]
    let rows = checks.map { check in
      [
        "E <= \(check.eValue)", "\(check.found)", Numeral.fixed(check.expected, places: 1), "\(check.limit)",
        "\(check.bound)",
      ]
    }
    return TextColumns.text(constants) + "\n"
      + TextColumns.text([["best match", "found", "expected", "95 of 100 times at most", "999 of 1000 times"]] + rows)
      + told
  }

  /// Lines about the pieces that make too many. Most such recordings share sound, which no law of chance covers.
  private var told: String {
    let all = breaking
    guard !all.isEmpty else { return "" }
    let most = 20
    let lines = all.prefix(most).map { result in
      let piece = name(result.recording) + (result.isMirrored ? " (turned over)" : "")
      return
        "  \(piece) is like \(result.like.map(name) ?? "nothing"), E-value \(Numeral.eValue(result.eValue(calibration)) ?? "?")"
    }
    let rest = all.count > most ? ["  and \(all.count - most) more (--format json names all)"] : []
    return
      (["", "Pieces that stand out. Listen to them: where two recordings share sound, leave one out (--leave-out ID)."]
      + lines + rest).joined(separator: "\n") + "\n"
  }

  private func name(_ recording: Int) -> String { TerminalText.visible(names[recording] ?? "recording \(recording)") }

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
            "bound": .integer(check.bound),
          ])
        }),
      "stored": .bool(standing != .broken),
      "breaking": .array(
        breaking.map { result in
          .members([
            "recording": .string(names[result.recording] ?? ""), "turned_over": .bool(result.isMirrored),
            "like": result.like.map { .string(names[$0] ?? "") } ?? .null,
            "e_value": Numeral.eValue(result.eValue(calibration)).map { .number($0) } ?? .null,
          ])
        }),
    ])
  }
}
