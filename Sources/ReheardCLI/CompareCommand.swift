import ArgumentParser
import Reheard

/// `reheard compare`
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "What do these two files share, and where?",
    discussion: "The second file is taken as the only recording of an index, and the first as the clip.")

  @Argument(help: ArgumentHelp("The clip.", valueName: "a"))
  var clip: String

  @Argument(help: ArgumentHelp("The recording.", valueName: "b"))
  var recording: String

  @OptionGroup var results: FormatOption
  @OptionGroup var matching: MatchOptions

  @Option(
    help: ArgumentHelp("FFmpeg's number of the audio stream to hear (default: the one players choose).", valueName: "n")
  )
  var stream: Int?

  func run() throws {
    try results.refuse(over: [clip, recording], inside: [])
    let report = Comparison.compare(
      clip, with: recording, largestEValue: matching.maxE, fingerprinter: Fingerprinter(stream: stream))
    var writer = ReportWriter(format: results.format)
    try results.write(writer.append(report) + writer.finish())
    try ExitStatus.of(matched: report.status == .matched, failed: report.status == .error)
  }
}
