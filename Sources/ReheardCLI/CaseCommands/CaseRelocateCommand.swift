import ArgumentParser
import Reheard

/// `reheard case relocate`
struct CaseRelocateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "relocate", abstract: "Find clips again that were moved, by their content.",
    discussion: Help.text(
      """
      Only clips whose files are not where they were are looked for. The exit status is 2 if some are still missing. A \
      case that is moved together with its clips needs none of this.
      """,
      examples: [
        ("Clips were moved", "reheard case relocate clips --case enquiry.case")
      ]))

  @Argument(help: "Where to look, with all folders in them.", completion: Completions.files)
  var folders: [String]

  @Option(name: .shortAndLong, help: ArgumentHelp("How many files at a time.", valueName: "n"))
  var jobs = 2

  @OptionGroup var investigation: CaseOption
  @OptionGroup var terminal: TerminalOptions

  func validate() throws {
    if !(1...1024).contains(jobs) { throw ValidationError("--jobs must be 1 to 1024, got \(jobs).") }
  }

  func run() async throws {
    let result = try await CaseUpkeep.relocate(investigation.path, in: folders, jobs: jobs)
    for reason in result.failed { Console.say("warning: \(reason)") }
    let output = try Output(nil)
    try output.write("\(investigation.path): \(result)\n")
    if !result.missing.isEmpty { throw ExitStatus.failed }
  }
}
