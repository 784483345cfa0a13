public import ArgumentParser
public import Reheard

extension Senses: ExpressibleByArgument {}

/// What of the files is taken in.
struct SensesOption: ParsableArguments {
  @Option(help: "What is compared: sound, picture or both.")
  var senses = Senses.both
}
