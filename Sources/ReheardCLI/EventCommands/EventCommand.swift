import ArgumentParser

/// `reheard event`
struct EventCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "event", abstract: "The events that recordings are of.",
    discussion: Help.text(examples: [
      ("A file to fill in", "reheard event new events/port-2020.yaml")
    ]), subcommands: [NewEventCommand.self])
}
