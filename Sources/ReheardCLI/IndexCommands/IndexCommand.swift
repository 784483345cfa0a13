import ArgumentParser

/// `reheard index`
struct IndexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index", abstract: "The recordings that clips are held against.",
    subcommands: [
      AddCommand.self, ListCommand.self, ShowCommand.self, RemoveCommand.self, VerifyCommand.self, StatsCommand.self,
      MergeCommand.self, RepairCommand.self, BackupCommand.self, RebuildCommand.self, RelocateCommand.self,
      ExportCommand.self, ImportCommand.self,
    ])
}
