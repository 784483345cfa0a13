import ArgumentParser
import Reheard

/// `reheard index backup`
struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy an index, also while others write to it.",
    discussion: Help.text(
      """
      The copy is the index as it was at one moment, every byte compared with its checksum. It appears under its name \
      when it is whole.
      """,
      examples: [
        ("A copy, also while others write", "reheard index backup copy.reheard --index mine.reheard")
      ]))

  @Argument(help: ArgumentHelp("The copy: a folder that does not exist yet.", valueName: "dest"))
  var destination: String

  @OptionGroup var index: IndexOption
  @OptionGroup var terminal: TerminalOptions

  func run() throws {
    let result = try IndexBackup.write(index.path, to: destination)
    Console.say(
      "\(destination): \(Count(result.recordings, "recording")), \(Count(result.segments, "segment")) copied and compared"
    )
  }
}
