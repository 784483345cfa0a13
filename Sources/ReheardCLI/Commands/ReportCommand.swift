public import ArgumentParser
import Foundation
public import Reheard

extension Results.Order: ExpressibleByArgument {}

/// `reheard report`
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Report on results that are there: dossier, evidence package, exports.",
    discussion: Help.text(
      """
      Takes what `reheard check --format ndjson` wrote, or a case, and writes it in any format. Recordings are looked up \
      in the index, so that dates, sources and excerpts can be shown; the media must still be where they were.
      """,
      examples: [
        ("A dossier of a case", "reheard report --case enquiry.case --format html --output dossier.html")
      ]))

  @Argument(help: "Files of results (NDJSON or JSON); - is stdin.", completion: Completions.files)
  var files: [String] = []

  @Option(name: .customLong("case"), help: ArgumentHelp("A case.", valueName: "path"), completion: Completions.files)
  var casePath: String?

  @Option(
    name: [.customShort("i"), .customLong("index")],
    help: ArgumentHelp(
      """
      The index that was searched; may be given several times (default: those that the case names, else $REHEARD_INDEX, \
      else ./reference.reheard, if it is there).
      """,
      valueName: "path"))
  var indexes: [String] = []

  @OptionGroup var results: AnswerOption

  @Option(
    help: ArgumentHelp(
      "Only clips of these findings, parted by commas: \(Results.findings.joined(separator: ", ")).",
      valueName: "findings"))
  var only: String?

  @Option(
    help: """
      The order of the clips: what weighs most first (as dossiers are without this), as given, by file, or by the time of \
      the post.
      """)
  var sort: Results.Order?

  @Option(
    name: .customLong("clip"),
    help: ArgumentHelp("Only this clip: its file, or the first letters of its SHA-256.", valueName: "file"),
    completion: Completions.files)
  var clip: String?

  @Option(
    name: .customLong("match"),
    help: ArgumentHelp("Only this match: its name, or the first letters of that.", valueName: "name"),
    completion: Completions.matches)
  var match: String?

  @Option(help: ArgumentHelp("What a dossier is called.", valueName: "text"))
  var title: String?

  @Option(help: ArgumentHelp("Who publishes a dossier.", valueName: "name"))
  var house: String?

  @Option(help: ArgumentHelp("Who wrote a dossier.", valueName: "name"))
  var author: String?

  @Flag(help: "Write a draft of schema.org's MediaReview for each clip instead, with a person's fields left empty.")
  var mediaReview = false

  @Option(
    help: ArgumentHelp(
      "Write a folder with results, dossier, excerpts and a list of their digests instead.", valueName: "folder"),
    completion: Completions.folders)
  var package: String?

  @Option(name: .shortAndLong, help: ArgumentHelp("How many clips are illustrated at a time.", valueName: "n"))
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  @OptionGroup var sandbox: SandboxOption
  @OptionGroup var terminal: TerminalOptions

  private var isPage: Bool { results.format == .html || package != nil }

  private var findings: [String] {
    only?.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) } ?? []
  }

  func validate() throws {
    for word in findings where !Results.findings.contains(word) {
      throw ValidationError("--only takes \(Results.findings.joined(separator: ", ")); got '\(word)'.")
    }
    if !isPage, title != nil || house != nil || author != nil {
      throw ValidationError("--title, --house and --author stand over a dossier: add --format html, or --package.")
    }
    if !(1...1024).contains(jobs) { throw ValidationError("--jobs must be 1 to 1024, got \(jobs).") }
    if files.isEmpty && casePath == nil { throw ValidationError("Name a file of results, or --case.") }
    if package != nil, results.output.output != nil || results.format != .text {
      throw ValidationError("--package writes all formats into its folder; leave out --format and --output.")
    }
    if mediaReview, ![.text, .json].contains(results.format) {
      throw ValidationError("--media-review writes JSON-LD; leave out --format.")
    }
    if mediaReview && package != nil { throw ValidationError("--package holds the --media-review already.") }
  }

  func run() async throws {
    if let package { try EvidencePackage.refuse(package) }
    let inputs = files + (casePath.map { [$0] } ?? []) + indexes
    let opening = mediaReview ? .mediaReview : results.format.opening
    let place = try results.output.place(
      for: opening, as: mediaReview ? AnswerFormat.json.rawValue : results.format.rawValue, sparing: inputs)
    var found = try Results(files: files, case: casePath, indexes: indexes, otherwise: IndexOption.standard)
    if found.indexes.isEmpty {
      Console.warn(["there is no index at \(IndexOption.standard) to look recordings up in; name it with --index"])
    }
    let selection = Selection(findings: findings, clip: clip, match: match, order: sort)
    try found.select(selection, forPage: isPage)
    let dossier = try DossierWriter(
      isPublishable: results.isPublishable, heading: Heading(title: title, house: house, author: author),
      hasExcerpts: !results.hasNoExcerpts, fingerprinter: Fingerprinter(box: sandbox.box()))
    if let package {
      let result = try await EvidencePackage.write(found, to: package, jobs: jobs, dossier: dossier)
      for reason in result.missing { Console.say("warning: \(reason)") }
      let count = result.missing.count
      let state = count == 0 ? "complete" : "without the excerpts of \(Count(count, "match", "matches"))"
      Console.say("\(package): \(state); the SHA-256 of its datapackage.json is \(result.digest)")
      if count > 0 { throw ExitStatus.failed }
      return
    }
    let output = try Output(place)
    if mediaReview {
      try output.write(found.mediaReview)
    } else if results.format == .html {
      let missing = try await dossier.write(found, jobs: jobs, to: output.write)
      for reason in missing { Console.say("warning: \(reason)") }
    } else if results.format == .csv {
      let table = found.desk
      try output.write(results.spreadsheets.forSpreadsheets ? SpreadsheetTable.text(table) : table)
    } else {
      var writer = AnswerWriter(format: results.format, dossier: dossier, jobs: jobs)
      for report in found.reports { try writer.append(report, to: output.write) }
      for reason in try await writer.finish(to: output.write) { Console.say("warning: \(reason)") }
    }
    try output.finish()
  }
}
