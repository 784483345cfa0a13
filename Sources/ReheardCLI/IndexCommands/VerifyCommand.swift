import ArgumentParser
import Reheard

/// `reheard index verify`
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Read every byte and compare the checksums.",
    discussion: "Names what is wrong, one line each; the exit status is 2 if anything is.")

  @OptionGroup var index: IndexOption

  func run() throws {
    let verification = try IndexVerification(index.path)
    for note in verification.notes { Console.say("note: \(note)") }
    let output = try Output(nil)
    try output.write("\(index.path): \(verification)\n")
    if !verification.problems.isEmpty { throw ExitStatus.failed }
  }
}
