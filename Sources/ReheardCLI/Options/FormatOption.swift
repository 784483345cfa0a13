public import ArgumentParser
public import Reheard

extension ReportFormat: ExpressibleByArgument {}

/// How results are written, and where.
struct FormatOption: ParsableArguments {
  @Option(help: "How results are written.")
  var format = ReportFormat.text

  @OptionGroup var place: OutputOption

  /// Writes a result that is there as a whole.
  func write(_ text: String) throws {
    let output = try Output(place.output)
    try output.write(text)
    try output.finish()
  }
}
