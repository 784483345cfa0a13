import ArgumentParser
import Reheard

/// `reheard case log`
struct CaseLogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "All that people decided, oldest first.",
    discussion: Help.text(
      "Also about clips that were taken out, and about matches that a clip has no more.",
      examples: [
        ("What people decided", "reheard case log --case enquiry.case")
      ]))

  @OptionGroup var investigation: CaseOption
  @OptionGroup var terminal: TerminalOptions

  func run() throws {
    let output = try Output(nil)
    for line in try CaseUpkeep.log(of: investigation.path) { try output.write(line + "\n") }
  }
}
