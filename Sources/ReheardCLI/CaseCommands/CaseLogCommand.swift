import ArgumentParser
import Reheard

/// `reheard case log`
struct CaseLogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "All that people decided, oldest first.",
    discussion: "Also about clips that were taken out, and about matches that a clip has no more.")

  @OptionGroup var investigation: CaseOption

  func run() throws {
    let output = try Output(nil)
    for line in try CaseUpkeep.log(of: investigation.path) { try output.write(line + "\n") }
  }
}
