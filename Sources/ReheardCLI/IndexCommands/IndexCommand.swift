import ArgumentParser

/// `reheard index`
struct IndexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index", abstract: "The recordings that clips are held against.",
    discussion: Help.text(examples: [
      ("What is in an index", "reheard index list --index mine.reheard")
    ]),
    subcommands: [
      AddCommand.self, ListCommand.self, ShowCommand.self, RemoveCommand.self, VerifyCommand.self, StatsCommand.self,
      MergeCommand.self, RepairCommand.self, BackupCommand.self, RebuildCommand.self, RelocateCommand.self,
      ExportCommand.self, ImportCommand.self,
    ])
}
