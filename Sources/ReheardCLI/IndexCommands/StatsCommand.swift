import ArgumentParser
import Reheard

/// `reheard index stats`
struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "stats", abstract: "Recordings, hours, size.")

  @OptionGroup var index: IndexOption
  @OptionGroup var results: FormatOption

  func run() throws {
    try results.write(ReportOpening.summary, sparing: [index.path]) { format in
      try ReferenceIndex(index.path).summary(format: format)
    }
  }
}
