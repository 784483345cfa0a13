import ArgumentParser
import Reheard

/// `reheard index verify`
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Read every byte and compare the checksums.",
    discussion: Help.text(
      "Names what is wrong, one line each; the exit status is 2 if anything is.",
      examples: [
        ("Read it all after a move to another disk", "reheard index verify --index mine.reheard")
      ]))

  @OptionGroup var index: IndexOption
  @OptionGroup var terminal: TerminalOptions

  func run() throws {
    var line = ProgressLine()
    let verification = try IndexVerification(index.path) { line.tell($0) }
    line.clear()
    for note in verification.notes { Console.say("note: \(note)") }
    let output = try Output(nil)
    try output.write("\(index.path): \(verification)\n")
    if !verification.problems.isEmpty { throw ExitStatus.failed }
  }
}
