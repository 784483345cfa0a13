import ArgumentParser
import Reheard

/// `reheard check`
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "What is the sound of these clips?",
    discussion: """
      Clips are media files, or files that `reheard fingerprint` wrote. Answers come in the order of the clips. A \
      CLIP.info.json beside a clip, as yt-dlp writes it, tells of its post.
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var indexes: IndexesOption
  @OptionGroup var results: FormatOption
  @OptionGroup var hearing: HearingOptions
  @OptionGroup var matching: MatchOptions

  func run() async throws {
    let checker = try Checker(
      indexes: indexes.paths, largestEValue: matching.maxE, fingerprinter: hearing.fingerprinter)
    let clips = try input.all()
    try results.refuse(over: clips + input.lists, inside: indexes.paths)
    let output = try Output(results.output)
    var writer = ReportWriter(format: results.format)
    var hasMatched = false
    var hasFailed = false
    try await checker.check(clips, jobs: hearing.jobs) { report in
      hasMatched = hasMatched || report.status == .matched
      hasFailed = hasFailed || report.status == .error
      try output.write(writer.append(report))
    }
    try output.write(writer.finish())
    try output.finish()
    try ExitStatus.of(matched: hasMatched, failed: hasFailed)
  }
}
