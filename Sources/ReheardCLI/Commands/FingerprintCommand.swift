import ArgumentParser
import Reheard

/// `reheard fingerprint`
struct FingerprintCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fingerprint", abstract: "Portable fingerprints, to index or check elsewhere.",
    discussion: Help.text(
      """
      Writes one file for all inputs, which `index add` and `check` take in place of media. It holds the files' names, \
      hashes, tags, spectral peaks and the marks of pictures; neither the sound nor the pictures, nor anything \
      about a post.
      """,
      examples: [
        ("For somebody who may not have the media", "reheard fingerprint *.mp4 --output clips.prints")
      ]))

  @OptionGroup var input: InputOptions
  @OptionGroup var hearing: HearingOptions

  @OptionGroup var senses: SensesOption

  @Option(help: ArgumentHelp("The file to write.", valueName: "path"), completion: Completions.files)
  var output: String

  @OptionGroup var forcing: ForceOption
  @OptionGroup var terminal: TerminalOptions

  func run() async throws {
    let paths = try input.all()
    let stop = Interruption.request(otherwise: "stopped at once; nothing was written")
    var fingerprinter = try hearing.fingerprinter(forOneFile: paths.count == 1)
    fingerprinter.senses = senses.senses
    let result = try await FingerprintExport.write(
      paths, to: output, sparing: input.lists, isForced: forcing.force, jobs: hearing.jobs,
      fingerprinter: fingerprinter, stop: stop
    ) { Console.say($0) }
    Console.say("\(output): \(Count(result.written, "fingerprint")) written")
    try Interruption.conclude(next: result.next, what: "those before it are in \(output)")
    if result.failed > 0 { throw ExitStatus.failed }
  }
}
