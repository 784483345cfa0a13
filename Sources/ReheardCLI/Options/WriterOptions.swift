import ArgumentParser
import Reheard

/// How a command that changes an index gets along with others.
struct WriterOptions: ParsableArguments {
  @Flag(help: "End at once, saying who it is, where another process writes to the index; otherwise wait for it.")
  var noWait = false

  var patience: WriterPatience {
    noWait ? .none : WriterPatience(seconds: .infinity) { Console.say($0) }
  }
}
