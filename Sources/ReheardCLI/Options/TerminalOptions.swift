import ArgumentParser

/// How much is said on stderr, and whether in colours.
struct TerminalOptions: ParsableArguments {
  @Flag(name: .shortAndLong, help: "Say nothing on stderr but errors.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Say also what became of each file.")
  var verbose = false

  @Option(help: "Whether what is said on a terminal is coloured; auto: where it is one and NO_COLOR is not set.")
  var color = ColorChoice.auto

  func validate() throws {
    if quiet && verbose { throw ValidationError("--quiet and --verbose say the contrary; give one of them.") }
    Console.set(quiet ? .errors : verbose ? .everything : .usual, color: color)
  }
}
