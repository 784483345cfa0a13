import ArgumentParser
import Reheard

/// `reheard index merge`
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Merge segments into few.",
    discussion: """
      Adding does so by itself where there are many. Whoever reads the index meanwhile goes on with what it opened.
      """)

  @OptionGroup var index: IndexOption
  @OptionGroup var writing: WriterOptions

  func run() throws {
    let result = try ReferenceIndex.merge(index.path, patience: writing.patience)
    Console.say("\(index.path): \(result.before) segments before, \(result.after) now")
  }
}
