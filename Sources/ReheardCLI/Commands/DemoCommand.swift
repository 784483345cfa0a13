import ArgumentParser
import Foundation
import Reheard

/// `reheard demo`
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "A first answer, on made-up sound.",
    discussion: Help.text(
      """
      Writes made-up recordings, a dated event and two clips into a new folder, indexes the recordings and checks the \
      clips: one that was cut from a recording, sped up, with music over it, and a stranger. Each command is shown as you \
      would type it.
      """, examples: [("In a folder of its own", "reheard demo try-reheard")]))

  @Argument(help: "A folder that is not there yet.", completion: Completions.folders)
  var folder = "reheard-demo"

  @Flag(name: .customLong("no-sandbox"), help: "Decode in the commands' own processes.")
  var withoutSandbox = false

  @OptionGroup var terminal: TerminalOptions

  func run() throws {
    try Demonstration.lay(out: folder)
    let output = try Output(nil)
    try output.write("Made-up recordings, an event and two clips are in \(folder).\n")
    let index = ["--index", "demo.reheard"] + (withoutSandbox ? ["--no-sandbox"] : [])
    try show(["index", "add", Demonstration.event, Demonstration.recordings] + index, endingWith: .success)
    try show(["check", Demonstration.repost] + index, endingWith: .success)
    try show(["check", Demonstration.stranger] + index, endingWith: ExitStatus.nothingMatched)
    try output.write(
      """

      Both answers are as they should be. Next, in \(folder):
        reheard check clips/repost.wav --index demo.reheard --format html --output dossier.html
        reheard index add YOUR-FOLDER --index mine.reheard && reheard check YOUR-CLIP --index mine.reheard

      """)
  }

  /// Runs the program itself, as a shell in the folder would.
  private func show(_ words: [String], endingWith expected: ExitCode) throws {
    let output = try Output(nil)
    try output.write("\n$ reheard \(words.joined(separator: " "))\n")
    let process = Process()
    process.executableURL = try URL(
      fileURLWithPath: FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
    process.arguments = words
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    try process.run()
    process.waitUntilExit()
    try output.write("(exit status \(process.terminationStatus))\n")
    guard process.terminationStatus == expected.rawValue else {
      throw DemonstrationError.endedOtherwise(
        command: "reheard " + words.joined(separator: " "), expected: expected.rawValue,
        found: process.terminationStatus)
    }
  }
}
