public import ArgumentParser
public import Reheard

extension Decision.Verdict: ExpressibleByArgument {}

/// `reheard decide`
struct DecideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide", abstract: "Note what a person decided about a match of a case.",
    discussion: Help.text(
      """
      Decisions are only ever added; who changes their mind decides again. Reports show all of them, with name and time.
      """,
      examples: [
        ("Confirm a match of a case", "reheard decide bc43e68a32 confirmed --by 'A. Editor' --case enquiry.case")
      ]))

  @Argument(
    help: ArgumentHelp(
      "The name that reports give the match, or its first letters, at least four.", valueName: "match"),
    completion: Completions.matches)
  var match: String

  @Argument(help: "What was decided.")
  var verdict: Decision.Verdict

  @Option(help: ArgumentHelp("Who decides.", valueName: "name"))
  var by: String

  @Option(help: ArgumentHelp("Why.", valueName: "text"))
  var note: String?

  @OptionGroup var investigation: CaseOption
  @OptionGroup var terminal: TerminalOptions

  func run() throws {
    let (decision, clip, recording) = try DecisionLog.add(
      verdict, about: match, by: by, note: note, to: investigation.path)
    Console.say(
      "\(decision.match): \(decision.verdict.rawValue) by \(decision.by), \(decision.at): \(clip) with \(recording)")
  }
}
