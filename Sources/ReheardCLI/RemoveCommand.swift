import ArgumentParser
import Reheard

/// `reheard index remove`
struct RemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Take recordings out of the index.",
    discussion: "All of them are taken out, or none where the index does not have one of them. Their events stay.")

  @Argument(help: "The recordings' IDs, as `index list` shows them.")
  var ids: [String]

  @OptionGroup var index: IndexOption

  func run() throws {
    try ReferenceIndex.remove(ids, from: index.path)
    Console.say("\(index.path): \(ids.count == 1 ? "1 recording" : "\(Set(ids).count) recordings") removed")
  }
}
