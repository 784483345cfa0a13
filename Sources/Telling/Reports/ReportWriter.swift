/// Writes the answers about clips, one after another, each as soon as it is known.
///
/// It does not print: what `append` and `finish` return, in that order, is the whole report, always valid UTF-8.
/// The same answers give the same bytes.
public struct ReportWriter: Sendable {
  private let format: ReportFormat
  private let isForSpreadsheets: Bool
  private var count = 0
  /// Whether any match carries less than the others.
  private var hasDoubts = false
  private var origin = Origin()
  private var failures = 0

  /// - Parameters:
  ///   - format: how the answers are written down.
  ///   - forSpreadsheets: whether a table is made harmless for spreadsheets.
  public init(format: ReportFormat, forSpreadsheets: Bool = false) {
    self.format = format
    isForSpreadsheets = forSpreadsheets
  }

  /// The next clip's part of the report.
  ///
  /// - Parameter report: the answer about the clip.
  /// - Returns: what to write now.
  public mutating func append(_ report: ClipReport) -> String {
    hasDoubts = hasDoubts || report.hasDoubts
    origin.add(report)
    defer {
      count += 1
      if report.status == .error { failures += 1 }
    }
    switch format {
    case .text: return (count == 0 ? "" : "\n") + ClipText.text(report)
    case .ndjson: return ClipJSON.value(report).text + "\n"
    case .json: return (count == 0 ? "[\n" : ",\n") + ClipJSON.value(report).text
    case .csv:
      let lines = (count == 0 ? CSVTable.line(ClipTable.columns(of: report)) : "") + ClipTable.lines(report)
      return isForSpreadsheets ? SpreadsheetTable.text(lines) : lines
    }
  }

  /// What comes after the last clip.
  ///
  /// - Parameter batch: what holds for all clips together, where that is to be said; only text for people says it.
  /// - Returns: what to write at the end.
  public mutating func finish(_ batch: Batch? = nil) -> String {
    switch format {
    case .text:
      // Under nothing but errors there is nothing that a match could be mistaken for.
      [
        batch?.text,
        failures == count
          ? nil
          : Wording.scope(hasDoubts: hasDoubts) + "\n"
            + (origin.sentence.map { TerminalText.visible($0) + "\n" } ?? ""),
      ].compactMap(\.self)
        .map { (count == 0 ? "" : "\n") + $0 }.joined(separator: count == 0 ? "\n" : "")
    case .ndjson: ""
    case .json: count == 0 ? "[]\n" : "\n]\n"
    case .csv: count == 0 ? CSVTable.line(ClipTable.columns) : ""
    }
  }
}
