import ArgumentParser
import Reheard

/// `reheard index rebuild`
struct RebuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild", abstract: "Make an index anew from its media, after a change of profile.",
    discussion: Help.text(
      """
      Names, events, dates and sources stay. Media that are missing or were changed are named, and nothing is changed \
      then, unless the parameters are the same (their fingerprints are kept) or --without-missing is given.
      """,
      examples: [
        ("All recordings of which the media are still there", "reheard index rebuild --without-missing")
      ]))

  @Flag(
    help: """
      Give up recordings whose media are missing or were changed; imported ones, which never had media, only after a \
      change of profile.
      """)
  var withoutMissing = false

  @OptionGroup var index: IndexOption
  @OptionGroup var hearing: HearingOptions
  @OptionGroup var writing: WriterOptions
  @OptionGroup var terminal: TerminalOptions

  func run() async throws {
    var line = ProgressLine()
    defer { line.clear() }
    let result = try await IndexRebuild(
      index.path, withoutMissing: withoutMissing, jobs: hearing.jobs, fingerprinter: hearing.fingerprinter(),
      patience: writing.patience
    ) { line.tell($0) }
    line.clear()
    Console.tell("\(index.path): \(result)")
    if !result.gone.isEmpty { throw ExitStatus.failed }
  }
}
