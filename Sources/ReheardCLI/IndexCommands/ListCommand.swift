import ArgumentParser
import Reheard

/// `reheard index list`
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "What is in the index.",
    discussion: Help.text(examples: [
      ("As a table for other programs", "reheard index list --format csv")
    ]))

  @Flag(help: "List the events, those without recordings included.")
  var events = false

  @OptionGroup var index: IndexOption
  @OptionGroup var results: FormatOption
  @OptionGroup var terminal: TerminalOptions

  func run() throws {
    try results.write(events ? ReportOpening.events : ReportOpening.recordings, sparing: [index.path]) { format in
      let index = try ReferenceIndex(index.path)
      return try events ? index.listEvents(format: format) : index.list(format: format)
    }
  }
}
