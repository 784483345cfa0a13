public import ArgumentParser
public import Reheard

extension AnswerFormat: ExpressibleByArgument {}

/// How answers about clips are written, and where.
struct AnswerOption: ParsableArguments {
  @Option(help: "How results are written; html is a dossier that opens offline.")
  var format = AnswerFormat.text

  @OptionGroup var place: OutputOption
}
