import ArgumentParser
import Reheard

/// `reheard index stats`
struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "stats", abstract: "Recordings, hours, size.")

  @OptionGroup var index: IndexOption
  @OptionGroup var results: FormatOption

  func run() throws {
    try results.place.refuse(over: [], inside: [index.path])
    try results.write(ReferenceIndex(index.path).summary(format: results.format))
  }
}
