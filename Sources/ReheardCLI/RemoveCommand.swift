import ArgumentParser
import Reheard

/// `reheard index remove`
struct RemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Take recordings out of the index.",
    discussion: "All of them are taken out, or none where the index does not have one of them. Their events stay.")

  @Argument(help: "The recordings' IDs, as `index list` shows them.")
  var ids: [String] = []

  @Option(help: ArgumentHelp("Take out all that was imported under this name.", valueName: "name"))
  var source: String?

  @OptionGroup var index: IndexOption
  @OptionGroup var writing: WriterOptions

  func validate() throws {
    if ids.isEmpty == (source == nil) { throw ValidationError("Name recordings, or give --source.") }
  }

  func run() throws {
    if let source {
      let result = try ReferenceIndex.remove(source: source, from: index.path, patience: writing.patience)
      Console.say("\(index.path): \(result.recordings) recordings and \(result.events) events of \(source) removed")
    } else {
      try ReferenceIndex.remove(ids, from: index.path, patience: writing.patience)
      Console.say("\(index.path): \(ids.count == 1 ? "1 recording" : "\(Set(ids).count) recordings") removed")
    }
  }
}
