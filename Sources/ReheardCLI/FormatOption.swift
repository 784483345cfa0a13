public import ArgumentParser
public import Reheard

extension ReportFormat: ExpressibleByArgument {}

/// How results are written, and where.
struct FormatOption: ParsableArguments {
  @Option(help: "How results are written.")
  var format = ReportFormat.text

  @Option(help: ArgumentHelp("The file that results are written to, instead of stdout.", valueName: "path"))
  var output: String?

  /// Refuses to write results over what they are made from.
  func refuse(over inputs: [String], inside indexes: [String]) throws {
    guard let output, output != "-" else { return }
    try ResultFile.refuse(output, over: inputs, inside: indexes)
  }

  /// Writes a result that is there as a whole.
  func write(_ text: String) throws {
    let output = try Output(output)
    try output.write(text)
    try output.finish()
  }
}
