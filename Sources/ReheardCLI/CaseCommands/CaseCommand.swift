import ArgumentParser

/// `reheard case`
struct CaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "case", abstract: "The clips of an investigation, and what people decided.",
    subcommands: [CaseRemoveCommand.self, CaseRelocateCommand.self, CaseLogCommand.self])
}
