import ArgumentParser
import Reheard

/// Where results are written.
struct OutputOption: ParsableArguments {
  @Option(help: ArgumentHelp("The file that results are written to, instead of stdout.", valueName: "path"))
  var output: String?

  /// Refuses to write results over what they are made from.
  func refuse(over inputs: [String], inside indexes: [String]) throws {
    guard let output, output != "-" else { return }
    try ResultFile.refuse(output, over: inputs, inside: indexes)
  }
}
