internal import Words

/// What holds for many answers together: how many false matches are to be expected, and which clips failed.
public struct Batch: Hashable, Sendable {
  /// How many clips were checked.
  public var checked: Int
  /// How many matches by chance were tolerated a clip.
  public var largestEValue: Double
  /// Whether E-values were measured on the index.
  public var isCalibrated: Bool
  /// Why clips could not be checked, each with its file; in the order of the clips.
  public var failures: [String]

  /// Every fact as it is.
  public init(checked: Int, largestEValue: Double, isCalibrated: Bool, failures: [String]) {
    self.checked = checked
    self.largestEValue = largestEValue
    self.isCalibrated = isCalibrated
    self.failures = failures
  }

  /// Clips x threshold: what chance alone may bring.
  public var falseMatches: Double { Double(checked) * largestEValue }

  /// The batch as text for people, a line or several.
  var text: String {
    var lines = [Wording.expectation(self)]
    if !failures.isEmpty {
      lines.append("\(Count(failures.count, "file")) could not be checked:")
      lines += failures.map { "  " + TerminalText.visible($0) }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
