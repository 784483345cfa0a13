import ArgumentParser
import Reheard

/// `reheard case remove`
struct CaseRemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Take clips out of a case.",
    discussion: Help.text(
      """
      All of them are taken out, or none where the case does not have one of them. What was heard in them goes along; \
      what people decided stays in the log (`reheard case log`).
      """,
      examples: [
        ("Take a clip out; decisions stay in the log", "reheard case remove clips/a.mp4 --case enquiry.case")
      ]))

  @Argument(
    help: "The clips' paths, or the first letters of their SHA-256, at least eight.", completion: Completions.files)
  var clips: [String]

  @OptionGroup var investigation: CaseOption
  @OptionGroup var terminal: TerminalOptions

  func run() throws {
    let removed = try CaseUpkeep.remove(clips, from: investigation.path)
    Console.say("\(investigation.path): \(Count(removed.count, "clip")) removed")
  }
}
