public import ArgumentParser
public import Reheard

extension ReportFormat: ExpressibleByArgument {}

/// How results are written, and where.
struct FormatOption: ParsableArguments {
  @Option(help: "How results are written.")
  var format = ReportFormat.text

  @OptionGroup var place: OutputOption
  @OptionGroup var spreadsheets: SpreadsheetOption

  func validate() throws { try spreadsheets.refuse(unless: format == .csv) }

  /// Writes a result that is there as a whole.
  func write(_ text: String) throws {
    let output = try Output(place.output)
    try output.write(spreadsheets.forSpreadsheets ? SpreadsheetTable.text(text) : text)
    try output.finish()
  }
}
