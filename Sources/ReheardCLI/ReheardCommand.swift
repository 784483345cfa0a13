import ArgumentParser
import Reheard

/// The program `reheard`.
@main
struct ReheardCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reheard",
    abstract: "Has this sound been heard before?",
    discussion: """
      Says whether the sound of a clip is a recording that an index of yours holds, where in the clip it is heard, and \
      since when it is known. A match shows that two files contain the same recording; it does not show where the \
      pictures are from, who added the sound or why, or whether the claimed event happened.

      Exit status: 0 something matched, 1 nothing matched, 2 an error (also when some files failed and the rest went \
      on), 64 a wrong command line. `index` and `fingerprint` end with 0 or 2.
      """,
    version: "reheard \(Release.version)",
    subcommands: [IndexCommand.self, CheckCommand.self, CompareCommand.self, FingerprintCommand.self])

  static func main() async {
    let command: any ParsableCommand
    do {
      command = try parseAsRoot()
    } catch {
      exit(withError: error)
    }
    do {
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        var command = command
        try command.run()
      }
    } catch {
      exit(withError: ExitStatus.of(error))
    }
  }
}
