import ArgumentParser
import Reheard

/// `reheard fingerprint`
struct FingerprintCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fingerprint", abstract: "Portable fingerprints, to index or check elsewhere.",
    discussion: """
      Writes one file for all inputs, which `index add` and `check` take in place of media. It holds the files' names, \
      hashes, tags and spectral peaks; neither the sound nor anything about a post.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var hearing: HearingOptions

  @Option(help: ArgumentHelp("The file to write.", valueName: "path"))
  var output: String

  func run() async throws {
    let paths = try input.all()
    try ResultFile.refuse(output, over: paths + input.lists, inside: [])
    let result = try await FingerprintExport.write(
      paths, to: output, jobs: hearing.jobs, fingerprinter: hearing.fingerprinter(forOneFile: paths.count == 1)
    ) { Console.say($0) }
    Console.say("\(output): \(result.written) fingerprint\(result.written == 1 ? "" : "s") written")
    if result.failed > 0 { throw ExitStatus.failed }
  }
}
