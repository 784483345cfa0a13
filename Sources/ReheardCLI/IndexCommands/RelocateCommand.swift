import ArgumentParser
import Reheard

/// `reheard index relocate`
struct RelocateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "relocate", abstract: "Find media again that were moved, by their content.",
    discussion: Help.text(
      """
      Only recordings whose files are not where they were are looked for. The exit status is 2 if some are still \
      missing.
      """,
      examples: [
        ("Media were moved to another disk", "reheard index relocate /media/archive")
      ]))

  @Argument(help: "Where to look, with all folders in them.", completion: Completions.files)
  var folders: [String]

  @Option(name: .shortAndLong, help: ArgumentHelp("How many files at a time.", valueName: "n"))
  var jobs = 2

  @OptionGroup var index: IndexOption
  @OptionGroup var writing: WriterOptions
  @OptionGroup var terminal: TerminalOptions

  func validate() throws {
    if !(1...1024).contains(jobs) { throw ValidationError("--jobs must be 1 to 1024, got \(jobs).") }
  }

  func run() async throws {
    let result = try await IndexRelocation(index.path, in: folders, jobs: jobs, patience: writing.patience)
    for reason in result.failed { Console.say("warning: \(reason)") }
    let output = try Output(nil)
    try output.write("\(index.path): \(result)\n")
    if !result.missing.isEmpty { throw ExitStatus.failed }
  }
}
