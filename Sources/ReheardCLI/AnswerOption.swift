public import ArgumentParser
public import Reheard

extension AnswerFormat: ExpressibleByArgument {}

/// How answers about clips are written, and where.
struct AnswerOption: ParsableArguments {
  @Option(help: "How results are written; html is a dossier that opens offline.")
  var format = AnswerFormat.text

  @Option(help: ArgumentHelp("The file that results are written to, instead of stdout.", valueName: "path"))
  var output: String?

  /// Refuses to write results over what they are made from.
  func refuse(over inputs: [String], inside indexes: [String]) throws {
    guard let output, output != "-" else { return }
    try ResultFile.refuse(output, over: inputs, inside: indexes)
  }
}
