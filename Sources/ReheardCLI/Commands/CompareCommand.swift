import ArgumentParser
import Reheard

/// `reheard compare`
struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "What do these two files share, in sound and pictures, and where?",
    discussion: Help.text(
      "Says of the first what `check` says of it with an index that holds the second alone.",
      examples: [
        ("Two files in hand, with the reasons", "reheard compare clip.mp4 recording.mp4 --explain"),
        ("The pictures alone", "reheard compare clip.mp4 film.mp4 --senses picture"),
      ]))

  @Argument(help: ArgumentHelp("The clip.", valueName: "a"))
  var clip: String

  @Argument(help: ArgumentHelp("The recording.", valueName: "b"))
  var recording: String

  @OptionGroup var results: AnswerOption
  @OptionGroup var matching: MatchOptions
  @OptionGroup var claims: ClaimOptions

  @Flag(help: "Say why: candidates, votes, alignments, E-values, and what was missing for a match.")
  var explain = false

  @Option(
    help: ArgumentHelp(
      "FFmpeg's number of the only audio stream to hear in the clip (default: all of them).", valueName: "n")
  )
  var stream: Int?

  @OptionGroup var senses: SensesOption
  @OptionGroup var sandbox: SandboxOption
  @OptionGroup var terminal: TerminalOptions

  func run() async throws {
    let place = try results.place(sparing: [clip, recording] + claims.claims)
    let fingerprinter = try Fingerprinter(stream: stream, box: sandbox.box(), senses: senses.senses)
    let posts = try claims.finder()
    let report = Comparison.compare(
      clip, with: recording, largestEValue: matching.maxE, isExplained: explain, fingerprinter: fingerprinter,
      claims: posts)
    Console.say(failureOf: report)
    let output = try Output(place)
    let dossier = DossierWriter(
      isPublishable: results.isPublishable, hasExcerpts: !results.hasNoExcerpts,
      fingerprinter: Fingerprinter(stream: stream, box: fingerprinter.box))
    var writer = AnswerWriter(
      format: results.format, forSpreadsheets: results.spreadsheets.forSpreadsheets, dossier: dossier, jobs: 1)
    try writer.append(report, to: output.write)
    for reason in try await writer.finish(to: output.write) { Console.say("warning: \(reason)") }
    try output.finish()
    Console.sayUnused(posts)
    try ExitStatus.of(matched: report.status == .matched, failed: report.status == .error)
  }
}
