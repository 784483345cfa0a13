import ArgumentParser
import Reheard

/// `reheard index merge`
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Merge segments into few.",
    discussion: Help.text(
      """
      Adding does so by itself where there are many. Whoever reads the index meanwhile goes on with what it opened.
      """,
      examples: [
        ("After many small additions", "reheard index merge --index mine.reheard")
      ]))

  @OptionGroup var index: IndexOption
  @OptionGroup var writing: WriterOptions
  @OptionGroup var terminal: TerminalOptions

  func run() throws {
    let result = try ReferenceIndex.merge(index.path, patience: writing.patience)
    Console.say("\(index.path): \(Count(result.before, "segment")) before, \(result.after) now")
  }
}
