import ArgumentParser
import Reheard

/// `reheard event new`
struct NewEventCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Write an event file to fill in.",
    discussion: Help.text(
      """
      What the options say stands in it already; what is left empty, `index add` refuses with its line. A file that is \
      there is never written over.
      """,
      examples: [
        ("A file to fill in", "reheard event new port-2020.yaml --recording archive/port.mp4")
      ]))

  @Argument(help: ArgumentHelp("The file to write: its name is the event's ID (beirut-2020.yaml).", valueName: "file"))
  var path: String

  @Option(help: ArgumentHelp("What happened, in a few words.", valueName: "text"))
  var title: String?

  @Option(help: ArgumentHelp("When it was: 2020, 2020-08, 2020-08-04, or a time with its offset.", valueName: "date"))
  var date: String?

  @Option(help: ArgumentHelp("Where it was.", valueName: "text"))
  var place: String?

  @Option(
    help: ArgumentHelp(
      "A media file of it (may be given several times).", valueName: "file"),
    completion: Completions.files)
  var recording: [String] = []

  @OptionGroup var terminal: TerminalOptions

  func run() throws {
    try EventTemplate.write(
      to: path, title: title, date: date, place: place, recordings: recording)
    Console.say("\(path): written; fill it in, then: reheard index add \(path)")
  }
}
