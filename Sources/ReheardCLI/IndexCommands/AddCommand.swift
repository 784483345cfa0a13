import ArgumentParser
import Reheard

/// `reheard index add`
struct AddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add media, folders, event files or portable fingerprints.",
    discussion: """
      The index is made if there is none. The same content is not added twice. A media file without an event has its \
      path as its ID, from the folder that the index lies in where it is there or near.
      """)

  @Flag(help: "Take no event file with a fact (date, place, country, coordinates) that none of its sources supports.")
  var requireSources = false

  @OptionGroup var input: FolderOptions
  @OptionGroup var index: IndexOption
  @OptionGroup var hearing: HearingOptions
  @OptionGroup var writing: WriterOptions

  func validate() throws { try input.refuseNothing() }

  func run() async throws {
    let stop = Interruption.request(
      otherwise: "stopped at once; \(index.path) is whole, and the same command again adds what is missing")
    var progress = Progress()
    defer { progress.clear() }
    let result = try await ReferenceIndex.add(
      input.all(), to: index.path, jobs: hearing.jobs, fingerprinter: hearing.fingerprinter(),
      patience: writing.patience, needingSources: requireSources, stop: stop
    ) { progress.tell($0) }
    progress.clear()
    Console.say("\(index.path): \(result)")
    if result.isStopped {
      Console.say("stopped before the end; the same command again goes on from here")
      throw ExitStatus.interrupted
    }
    if result.failed > 0 { throw ExitStatus.failed }
  }
}
