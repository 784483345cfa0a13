import ArgumentParser
import Dispatch
import Foundation
import Machine
import Reheard
import Synchronization

/// The program `reheard`.
@main
struct ReheardCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reheard",
    abstract: "Has this sound been heard before?",
    discussion: Help.text(
      """
      Says whether the sound of a clip is a recording that an index of yours holds, where in the clip it is heard, and \
      since when it is known. A match shows that two files contain the same recording; it does not show where the \
      pictures are from, who added the sound or why, or whether the claimed event happened.

      Exit status: 0 something matched, 1 nothing matched, 2 an error (also when some files failed and the rest went \
      on), 64 a wrong command line. `index`, `event` and `fingerprint` end with 0 or 2.
      """,
      examples: [
        ("A first answer, on made-up sound", "reheard demo"),
        ("An event to fill in, with its recording", "reheard event new port-2020.yaml --recording archive/port.mp4"),
        ("Index it, and a folder of other recordings", "reheard index add port-2020.yaml archive --index mine.reheard"),
        (
          "Check a clip",
          "reheard check clip.mp4 --index mine.reheard --posted 2022-02-24 --caption 'Kyiv, this morning'"
        ),
        ("Check a folder of clips, into a case", "reheard scan clips --index mine.reheard --case enquiry.case"),
        (
          "Note what a person decided about a match",
          "reheard decide bc43e68a32 confirmed --by 'A. Editor' --case enquiry.case"
        ),
        ("Show it all as a page", "reheard report --case enquiry.case --format html --output dossier.html"),
      ]),
    version: "reheard \(Release.version)",
    subcommands: [
      IndexCommand.self, EventCommand.self, CheckCommand.self, ScanCommand.self, CompareCommand.self,
      ClusterCommand.self, FingerprintCommand.self, DecideCommand.self, ReportCommand.self, CaseCommand.self,
      CalibrateCommand.self, DemoCommand.self,
    ])

  /// Not `async`: then the Swift runtime would start threads first, and the decoder's box could not be made any more.
  nonisolated static func main() {
    Allocation.keepMemory()
    // Handed over once: a task may not share what is not made for sharing.
    let command = Mutex<(any ParsableCommand)?>(parsed())
    let watch = Interruption.watch()
    Task.detached {
      if let command = command.withLock({ $0.take() }) { await run(command) }
    }
    withExtendedLifetime(watch) { dispatchMain() }
  }

  private nonisolated static func parsed() -> sending any ParsableCommand {
    let arguments = CommandWords.exact(PathList.text)
    if let complaint = HyphenPath.complaint(arguments) {
      Console.say("error: " + complaint)
      Foundation.exit(ExitCode.validationFailure.rawValue)
    }
    if arguments.isEmpty { ExitStatus.exitSayingHowToBegin() }
    if let complaint = CommandSuggestion.complaint(arguments) {
      Console.say("error: " + complaint)
      Foundation.exit(ExitCode.validationFailure.rawValue)
    }
    do {
      return try parseAsRoot(arguments)
    } catch {
      ExitStatus.exitSayingUsage(error)
    }
  }

  private static func run(_ command: sending any ParsableCommand) async -> Never {
    do {
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        var command = command
        try command.run()
      }
      exit()
    } catch {
      let error = ExitStatus.of(error)
      // Of a mere number the parser has nothing to say, and takes a millisecond for it.
      if let code = error as? ExitCode { Foundation.exit(code.rawValue) }
      exit(withError: error)
    }
  }
}
