import ArgumentParser
import Reheard

/// `reheard index repair`
struct RepairCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "repair", abstract: "Keep what is whole of a damaged index, and say what is gone.",
    discussion: Help.text(
      """
      Recordings in damaged segments are rescued one by one, each held against its own checksum. What is gone is named, \
      with the file to add again, and taken out; the exit status is then 2. A damaged catalogue is not repaired: that \
      takes a backup.
      """,
      examples: [
        ("Keep what is whole", "reheard index repair --index mine.reheard")
      ]))

  @OptionGroup var index: IndexOption
  @OptionGroup var writing: WriterOptions
  @OptionGroup var terminal: TerminalOptions

  func run() throws {
    let repair = try IndexRepair(index.path, patience: writing.patience)
    let output = try Output(nil)
    try output.write("\(index.path): \(repair)\n")
    if !repair.gone.isEmpty { throw ExitStatus.failed }
  }
}
