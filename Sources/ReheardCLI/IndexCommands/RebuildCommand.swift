import ArgumentParser
import Reheard

/// `reheard index rebuild`
struct RebuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild", abstract: "Make an index anew from its media, after a change of profile.",
    discussion: """
      Names, events, dates and sources stay. Media that are missing or were changed are named, and nothing is changed \
      then, unless the parameters are the same (their fingerprints are kept) or --without-missing is given.
      """)

  @Flag(
    help: """
      Give up recordings whose media are missing or were changed; imported ones, which never had media, only after a \
      change of profile.
      """)
  var withoutMissing = false

  @OptionGroup var index: IndexOption
  @OptionGroup var hearing: HearingOptions
  @OptionGroup var writing: WriterOptions

  func run() async throws {
    var progress = Progress()
    defer { progress.clear() }
    let result = try await IndexRebuild(
      index.path, withoutMissing: withoutMissing, jobs: hearing.jobs, fingerprinter: hearing.fingerprinter(),
      patience: writing.patience
    ) { progress.tell($0) }
    progress.clear()
    Console.tell("\(index.path): \(result)")
    if !result.gone.isEmpty { throw ExitStatus.failed }
  }
}
