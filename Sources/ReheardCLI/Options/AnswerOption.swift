public import ArgumentParser
public import Reheard

extension AnswerFormat: ExpressibleByArgument {}

/// How answers about clips are written, and where.
struct AnswerOption: ParsableArguments {
  @Option(name: .shortAndLong, help: "How results are written; html is a dossier that opens offline.")
  var format = AnswerFormat.text

  @OptionGroup var output: OutputOption
  @OptionGroup var spreadsheets: SpreadsheetOption

  @Flag(
    name: .customLong("publishable"),
    help: """
      In a dossier (--format html) tell files by their names and digests, without the folders on this computer.
      """)
  var isPublishable = false

  @Flag(
    name: .customLong("no-excerpts"),
    help: "In a dossier have nothing to hear and to see, for many clips; --package has them beside the page.")
  var hasNoExcerpts = false

  func validate() throws {
    if hasNoExcerpts && format != .html { throw ValidationError("--no-excerpts is about dossiers: add --format html.") }
    try spreadsheets.refuse(unless: format == .csv)
    if isPublishable && format != .html { throw ValidationError("--publishable is about dossiers: add --format html.") }
  }

  /// The file that answers go to, if one is named and nothing would be lost there.
  ///
  /// - Parameter inputs: what the same run reads or writes.
  /// - Returns: `nil` for stdout.
  /// - Throws: `ResultFileError`.
  func place(sparing inputs: [String]) throws -> ResultPlace? {
    try output.place(for: format.opening, as: format.rawValue, sparing: inputs)
  }
}
