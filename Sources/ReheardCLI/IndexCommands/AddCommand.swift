import ArgumentParser
import Reheard

/// `reheard index add`
struct AddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add media, folders, event files or portable fingerprints.",
    discussion: Help.text(
      """
      The index is made if there is none. The same content is not added twice. A media file without an event has its \
      path as its ID, from the folder that the index lies in where it is there or near.
      """,
      examples: [
        ("Folders and dated events", "reheard index add archive events/*.yaml --index mine.reheard"),
        ("See first what there is to add", "reheard index add archive --dry-run"),
      ]))

  @Flag(help: "Take no event file with a fact (date, place, country, coordinates) that none of its sources supports.")
  var requireSources = false

  @Flag(help: "Say what there is to add, and neither hear nor write anything.")
  var dryRun = false

  @OptionGroup var input: FolderOptions
  @OptionGroup var index: IndexOption
  @OptionGroup var hearing: HearingOptions
  @OptionGroup var writing: WriterOptions
  @OptionGroup var terminal: TerminalOptions

  func validate() throws { try input.refuseNothing() }

  func run() async throws {
    if dryRun { return try plan() }
    let stop = Interruption.request(
      otherwise: "stopped at once; \(index.path) is whole, and the same command again adds what is missing")
    var line = ProgressLine()
    defer { line.clear() }
    let result = try await ReferenceIndex.add(
      input.all(), to: index.path, jobs: hearing.jobs, fingerprinter: hearing.fingerprinter(),
      patience: writing.patience, needingSources: requireSources, stop: stop,
      notice: { line.tell($0) }, progress: { line.tell($0) })
    line.clear()
    Console.say("\(index.path): \(result)")
    if result.isStopped {
      Console.say("stopped before the end; the same command again goes on from here")
      throw ExitStatus.interrupted
    }
    if result.failed > 0 { throw ExitStatus.failed }
  }

  private func plan() throws {
    let plan = try IndexPlan(input.all(), to: index.path, needingSources: requireSources)
    for notice in plan.notices { Console.say(notice) }
    let output = try Output(nil)
    try output.write("\(plan)\n")
    if plan.notices.contains(where: \.isFailure) { throw ExitStatus.failed }
  }
}
