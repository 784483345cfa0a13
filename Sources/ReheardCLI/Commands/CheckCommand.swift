import ArgumentParser
import Reheard

/// `reheard check`
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "What is the sound of these clips?",
    discussion: Help.text(
      """
      Clips are media files, or files that `reheard fingerprint` wrote. Answers come in the order of the clips. What is \
      known of a clip's post is read from the CLIP.info.json beside it (clip.info.json for clip.mp4), as yt-dlp writes it, \
      from --claims, and from what yt-dlp wrote into the clip. --posted, --caption, --account and --url override them, for \
      all clips that are named.
      """,
      examples: [
        ("A clip with what its post says", "reheard check clip.mp4 --posted 2022-02-24 --caption 'Kyiv, this morning'"),
        ("A dossier that opens offline", "reheard check clip.mp4 --format html --output dossier.html"),
      ]))

  @OptionGroup var input: InputOptions
  @OptionGroup var indexes: IndexesOption
  @OptionGroup var results: AnswerOption
  @OptionGroup var hearing: HearingOptions
  @OptionGroup var matching: MatchOptions
  @OptionGroup var claims: ClaimOptions
  @OptionGroup var terminal: TerminalOptions

  func run() async throws {
    let posts = try claims.finder()
    var checker = try Checker(indexes: indexes.paths, largestEValue: matching.maxE, claims: posts)
    let clips = try input.all()
    try claims.refuseLooseWords(among: clips)
    if clips.count > 1, claims.isGiven {
      Console.warn([
        "what is said of the post (--posted, --caption, --account, --url) is taken of all \(Count(clips.count, "clip"))"
      ])
    }
    // A dossier decodes a clip again, for its pictures.
    let fingerprinter = try hearing.fingerprinter(forOneFile: clips.count == 1 && results.format != .html)
    checker.fingerprinter = fingerprinter
    let output = try Output(results.place(sparing: clips + input.lists + claims.claims + indexes.paths))
    let dossier = DossierWriter(
      isPublishable: results.isPublishable, hasExcerpts: !results.hasNoExcerpts, fingerprinter: fingerprinter)
    var writer = AnswerWriter(
      format: results.format, forSpreadsheets: results.spreadsheets.forSpreadsheets, dossier: dossier,
      jobs: hearing.jobs)
    var hasMatched = false
    var hasFailed = false
    Console.warn(checker.warnings)
    var line = ProgressLine()
    defer { line.clear() }
    let stop = Interruption.request(otherwise: "stopped at once; no answer was written to a file")
    let next = try await checker.check(clips, jobs: hearing.jobs, stop: stop, progress: { line.tell($0) }) { report in
      line.clear()
      Console.detail("\(report.file): \(report.status.rawValue)")
      Console.say(failureOf: report)
      hasMatched = hasMatched || report.status == .matched
      hasFailed = hasFailed || report.status == .error
      try writer.append(report, to: output.write)
    }
    for reason in try await writer.finish(to: output.write) { Console.say("warning: \(reason)") }
    try output.finish()
    Console.sayUnused(posts)
    try Interruption.conclude(next: next, what: "what was checked before it is in the answers")
    try ExitStatus.of(matched: hasMatched, failed: hasFailed)
  }
}
