public import ArgumentParser
public import Reheard

extension Senses: ExpressibleByArgument {}

/// What of the files is taken in.
struct SensesOption: ParsableArguments {
  // What pictures say is young: nobody gets it who did not ask for it.
  @Option(help: "What is taken in: sound, picture or both. E-values of pictures are provisional.")
  var senses = Senses.sound
}
