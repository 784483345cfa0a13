import ArgumentParser
import Reheard

/// `reheard index stats`
struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Recordings, hours, size.",
    discussion: Help.text(examples: [
      ("How many hours does it hold, and at what size?", "reheard index stats")
    ]))

  @OptionGroup var index: IndexOption
  @OptionGroup var results: FormatOption
  @OptionGroup var terminal: TerminalOptions

  func run() throws {
    try results.write(ReportOpening.summary, sparing: [index.path]) { format in
      try ReferenceIndex(index.path).summary(format: format)
    }
  }
}
