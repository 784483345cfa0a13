import ArgumentParser
import Reheard

/// `reheard index import`
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Add what another index exported.",
    discussion: Help.text(
      """
      The file is checked as one from a stranger. IDs begin with the source's name, under which `index remove --source` \
      takes all of it out again. Nothing that is in the index already is changed.
      """,
      examples: [
        ("See first what it would add", "reheard index import references.export --source desk-north --dry-run")
      ]))

  @Argument(help: ArgumentHelp("A file that `index export` wrote.", valueName: "file"))
  var file: String

  @Option(help: ArgumentHelp("What to call where it is from (default: the file's name).", valueName: "name"))
  var source: String?

  @Flag(help: "Say what would be added, and change nothing.")
  var dryRun = false

  @OptionGroup var index: IndexOption
  @OptionGroup var writing: WriterOptions
  @OptionGroup var terminal: TerminalOptions

  func run() throws {
    let result = try IndexImport.add(
      file, to: index.path, as: source, isDryRun: dryRun, patience: writing.patience
    ) { notice in
      if dryRun, case .added(let name, _) = notice {
        Console.say("\(name): would be added")
      } else {
        Console.say(notice)
      }
    }
    Console.say("\(index.path): \(result)" + (dryRun ? "; nothing was changed" : ""))
  }
}
