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
  @OptionGroup var results: AnswerOption
  @OptionGroup var hearing: HearingOptions
  @OptionGroup var matching: MatchOptions

  func run() async throws {
    let fingerprinter = try hearing.fingerprinter()
    let checker = try Checker(indexes: indexes.paths, largestEValue: matching.maxE, fingerprinter: fingerprinter)
    let clips = try input.all()
    try results.refuse(over: clips + input.lists, inside: indexes.paths)
    let output = try Output(results.output)
    let dossier = DossierWriter(indexes: indexes.paths, fingerprinter: fingerprinter)
    var writer = AnswerWriter(format: results.format, dossier: dossier, jobs: hearing.jobs)
    var hasMatched = false
    var hasFailed = false
    try await checker.check(clips, jobs: hearing.jobs) { report in
      hasMatched = hasMatched || report.status == .matched
      hasFailed = hasFailed || report.status == .error
      try writer.append(report, to: output.write)
    }
    try await writer.finish(to: output.write)
    try output.finish()
    try ExitStatus.of(matched: hasMatched, failed: hasFailed)
  }
}
