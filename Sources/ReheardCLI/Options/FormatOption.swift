public import ArgumentParser
public import Reheard

extension ReportFormat: ExpressibleByArgument {}

/// How results are written, and where.
struct FormatOption: ParsableArguments {
  @Option(name: .shortAndLong, help: "How results are written.")
  var format = ReportFormat.text

  @OptionGroup var place: OutputOption
  @OptionGroup var spreadsheets: SpreadsheetOption

  func validate() throws { try spreadsheets.refuse(unless: format == .csv) }

  /// Refuses a table of what is none.
  func refuseTable(of what: String) throws {
    if format == .csv { throw ValidationError("\(what) is no table; give --format json or text.") }
  }

  /// Writes a result that is there as a whole.
  ///
  /// - Parameters:
  ///   - opening: how it begins in each format.
  ///   - inputs: what the same run reads or writes.
  ///   - text: makes the result, once it is known that nothing would be lost.
  /// - Throws: what `text` throws, or `ResultFileError`.
  func write(
    _ opening: (ReportFormat) -> ReportOpening, sparing inputs: [String], _ text: (ReportFormat) throws -> String
  ) throws {
    let output = try Output(place.place(for: opening(format), as: format.rawValue, sparing: inputs))
    try output.write(spreadsheets.forSpreadsheets ? SpreadsheetTable.text(text(format)) : text(format))
    try output.finish()
  }
}
