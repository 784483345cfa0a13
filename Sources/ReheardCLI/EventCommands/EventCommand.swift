import ArgumentParser

/// `reheard event`
struct EventCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "event", abstract: "The events that recordings are of.", subcommands: [NewEventCommand.self])
}
