public import ArgumentParser
public import Reheard

extension GroupFormat: ExpressibleByArgument {}

/// `reheard cluster`
struct ClusterCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cluster", abstract: "Which of these clips share a sound, or a script?",
    discussion: Help.text(
      """
      Clips are folders, media files, or files that `reheard fingerprint` wrote; in folders they are found by their \
      content. Without any, --case says whose clips are grouped. Each is searched for in all others, whatever was done to its speed and pitch. A CLIP.info.json beside a clip, as yt-dlp writes it, tells of its post; \
      CLIP.vtt or CLIP.srt (or CLIP.en.vtt) of the words that are spoken, by which the same text in different voices is \
      found. Captions without a clip are compared as well.
      """,
      examples: [
        ("Which clips of a folder share a sound?", "reheard cluster downloads --format html --output groups.html")
      ]))

  @OptionGroup var input: FolderOptions

  @Option(
    name: .customLong("case"),
    help: ArgumentHelp(
      """
      A case: what it has of the clips is not heard again, and what is heard goes into it. Without clips, those of the \
      case are grouped, as they were when they were scanned.
      """, valueName: "path"), completion: Completions.files)
  var casePath: String?

  @Option(name: .shortAndLong, help: "How results are written.")
  var format = GroupFormat.text

  @OptionGroup var spreadsheets: SpreadsheetOption
  @OptionGroup var place: OutputOption

  @Option(
    help: ArgumentHelp(
      "A folder for files that other programs read: CooRTweet's and InVID's tables, GraphML, GEXF, rows of evidence.",
      valueName: "folder"), completion: Completions.folders)
  var exports: String?

  @Option(
    help: ArgumentHelp(
      "Posts as 4CAT, Zeeschuimer, TikTok's Research API, InVID or Telegram Desktop write them (may be repeated).",
      valueName: "file"))
  var claims: [String] = []

  @Option(
    name: [.customShort("i"), .customLong("index")],
    help: ArgumentHelp(
      "An index in which the groups' sounds are looked up; may be given several times.", valueName: "path"),
    completion: Completions.files)
  var indexes: [String] = []

  @Option(
    help: ArgumentHelp("An index of popular sounds (hits, memes), to tell which groups share one.", valueName: "path"),
    completion: Completions.folders)
  var popular: [String] = []

  @Option(
    help: ArgumentHelp(
      """
      A list of accounts (CSV: platform, account, entity, country, classification, source_url, as_of), or the ASD's \
      matrix of state media profiles.
      """, valueName: "csv"))
  var accounts: [String] = []

  @Option(
    name: .customLong("accounts-as-of"),
    help: ArgumentHelp("The day of which a list of accounts without such a column speaks.", valueName: "date"))
  var accountsAsOf: String?

  @OptionGroup var hearing: HearingOptions
  @OptionGroup var terminal: TerminalOptions

  @Option(
    help: ArgumentHelp(
      "How many links between clips by chance are tolerated, in all; larger finds more.", valueName: "e"))
  var maxE = 0.001

  func validate() throws {
    try spreadsheets.refuse(unless: format == .csv || exports != nil)
    if casePath == nil { try input.refuseNothing() }
    if !(maxE > 0 && maxE.isFinite) { throw ValidationError("--max-e must be a number above 0, got \(maxE).") }
  }

  func run() async throws {
    var clusterer = Clusterer()
    clusterer.largestEValue = maxE
    clusterer.casePath = casePath
    clusterer.jobs = hearing.jobs
    clusterer.fingerprinter = try hearing.fingerprinter()
    if !indexes.isEmpty { clusterer.references = try Checker(indexes: indexes) }
    if !popular.isEmpty { clusterer.popular = try Checker(indexes: popular) }
    Console.warn([clusterer.references, clusterer.popular].compactMap { $0?.warnings }.flatMap(\.self))
    clusterer.claims = try ClaimOptions.finder(reading: claims)
    clusterer.accounts = try accounts.map { try AccountList.read($0, asOf: accountsAsOf) }
    for warning in clusterer.accounts.flatMap(\.warnings) { Console.say("warning: " + warning) }
    let clips = try input.all()
    let used = clips + input.lists + accounts + claims + (casePath.map { [$0] } ?? []) + indexes + popular
    let results = try Output(place.place(for: .groups(format), as: format.rawValue, sparing: used))
    let files = try exports.map {
      try GroupFiles(
        in: $0, sparing: used + (place.output.map { [$0] } ?? []), isForced: place.forcing.force)
    }
    Interruption.note(
      casePath.map { "stopped; what was heard is in \($0), and the same command again goes on from there" }
        ?? "stopped; nothing was written; with --case what is heard is kept, and goes on from there")
    var line = ProgressLine()
    var hasFailed = false
    let grouping = try await clusterer.group(
      clips,
      notice: { notice in
        hasFailed = hasFailed || notice.isFailure
        line.tell(notice)
      }, progress: { line.tell($0) })
    line.clear()
    let text = GroupWriter.text(grouping, format: format)
    let isForSpreadsheets = spreadsheets.forSpreadsheets
    try results.write(isForSpreadsheets && format == .csv ? SpreadsheetTable.text(text) : text)
    try results.finish()
    Console.sayUnused(clusterer.claims)
    for note in try files?.write(grouping, forSpreadsheets: isForSpreadsheets) ?? [] { Console.say(note) }
    try ExitStatus.of(matched: !grouping.groups.isEmpty, failed: hasFailed)
  }
}
