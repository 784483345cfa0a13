import ArgumentParser

/// `reheard case`
struct CaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "case", abstract: "The clips of an investigation, and what people decided.",
    discussion: Help.text(examples: [
      ("What people decided, of all clips", "reheard case log --case enquiry.case")
    ]),
    subcommands: [CaseRemoveCommand.self, CaseRelocateCommand.self, CaseLogCommand.self])
}
