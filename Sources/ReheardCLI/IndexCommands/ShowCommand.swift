import ArgumentParser
import Reheard

/// `reheard index show`
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "All that is known of one recording.",
    discussion: Help.text(examples: [
      ("All that is known of one recording", "reheard index show recordings/port.mp4")
    ]))

  @Argument(help: "The recording's ID, as `index list` shows it.", completion: Completions.recordings)
  var id: String

  @OptionGroup var index: IndexOption
  @OptionGroup var results: FormatOption
  @OptionGroup var terminal: TerminalOptions

  func validate() throws { try results.refuseTable(of: "A recording's card") }

  func run() throws {
    try results.write(ReportOpening.card, sparing: [index.path]) { format in
      try ReferenceIndex(index.path).card(of: id, format: format)
    }
  }
}
