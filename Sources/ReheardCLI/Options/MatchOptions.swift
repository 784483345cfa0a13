import ArgumentParser

/// What counts as a match.
struct MatchOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("How many matches by chance are tolerated a clip; larger finds more.", valueName: "e"))
  var maxE = 0.001

  func validate() throws {
    if !(maxE > 0 && maxE.isFinite) { throw ValidationError("--max-e must be a number above 0, got \(maxE).") }
  }
}
