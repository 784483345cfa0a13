import ArgumentParser
import Reheard

/// `reheard scan`
struct ScanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan", abstract: "A batch of clips into a case: resumable, one report.",
    discussion: Help.text(
      """
      Clips are folders, media files, or files that `reheard fingerprint` wrote; in folders they are found by their \
      content. What is heard and found goes into the case as it comes: the same command again does only what is new or \
      changed, also after Ctrl-C, a crash or a power cut. Ctrl-C stops after the clips in hand (exit status 130). \
      What is known of a clip's post is read from the CLIP.info.json beside it (clip.info.json for clip.mp4), as yt-dlp \
      writes it, and from --claims.
      """,
      examples: [
        (
          "A folder into a case; the same command again does only what is new",
          "reheard scan downloads --case enquiry.case --output report.txt"
        )
      ]))

  @OptionGroup var input: FolderOptions
  @OptionGroup var store: CaseOption
  @OptionGroup var indexes: IndexesOption
  @OptionGroup var results: AnswerOption
  @OptionGroup var hearing: HearingOptions
  @OptionGroup var matching: MatchOptions
  @OptionGroup var terminal: TerminalOptions

  @Option(
    help: ArgumentHelp(
      "Posts as 4CAT, Zeeschuimer, TikTok's Research API, InVID or Telegram Desktop write them (may be repeated).",
      valueName: "file"))
  var claims: [String] = []

  func validate() throws { try input.refuseNothing() }

  func run() async throws {
    let clips = try input.all()
    let place = try results.place(sparing: clips + input.lists + claims + [store.path] + indexes.paths)
    let fingerprinter = try hearing.fingerprinter()
    let posts = try ClaimOptions.finder(reading: claims)
    let scan = try Scan(
      into: store.path, indexes: indexes.paths, largestEValue: matching.maxE, fingerprinter: fingerprinter,
      claims: posts)
    let output = try Output(place)
    let dossier = DossierWriter(
      isPublishable: results.isPublishable, hasExcerpts: !results.hasNoExcerpts, fingerprinter: fingerprinter)
    var writer = AnswerWriter(
      format: results.format, forSpreadsheets: results.spreadsheets.forSpreadsheets, dossier: dossier,
      jobs: hearing.jobs)
    Console.warn(scan.warnings)
    var line = ProgressLine()
    let stop = Interruption.request(
      otherwise: "stopped at once; what was heard is in \(store.path), and the same command again goes on from there")
    let summary = try await scan.run(
      clips, jobs: hearing.jobs, stop: stop, notice: { line.tell($0) }, progress: { line.tell($0) }
    ) { report in
      if place == nil { line.clear() }
      try writer.append(report, to: output.write)
    }
    line.clear()
    for failure in summary.failures { Console.say("failed: \(failure)") }
    Console.say("\(store.path): \(summary)")
    if summary.isStopped {
      Console.say("stopped before the end; the same command again goes on from here")
      throw ExitStatus.interrupted
    }
    let missing = try await writer.finish(decisions: scan.decisions(), batch: summary.batch, to: output.write)
    for reason in missing { Console.say("warning: \(reason)") }
    try output.finish()
    Console.sayUnused(posts)
    try ExitStatus.of(matched: summary.progress.matched > 0, failed: !summary.failures.isEmpty)
  }
}
