import ArgumentParser
import Reheard

/// `reheard index remove`
struct RemoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Take recordings or events out of the index.",
    discussion: Help.text(
      """
      All of them are taken out, or none where the index does not have one of them. The events of recordings that are \
      taken out stay; an event that is taken out takes its recordings along.
      """,
      examples: [
        ("Take a recording out; its event stays", "reheard index remove recordings/port.mp4")
      ]))

  @Argument(help: "The recordings' IDs, as `index list` shows them.", completion: Completions.recordings)
  var ids: [String] = []

  @Option(help: ArgumentHelp("Take out all that was imported under this name.", valueName: "name"))
  var source: String?

  @Option(
    name: .customLong("event"),
    help: ArgumentHelp("Take out this event with its recordings (may be repeated).", valueName: "id"),
    completion: Completions.events)
  var events: [String] = []

  @OptionGroup var index: IndexOption
  @OptionGroup var writing: WriterOptions
  @OptionGroup var terminal: TerminalOptions

  func validate() throws {
    let ways = [!ids.isEmpty, source != nil, !events.isEmpty]
    if ways.count(where: \.self) != 1 { throw ValidationError("Name recordings, or give --event or --source.") }
  }

  func run() throws {
    if let source {
      let result = try ReferenceIndex.remove(source: source, from: index.path, patience: writing.patience)
      Console.say(
        "\(index.path): \(Count(result.recordings, "recording")) and \(Count(result.events, "event")) of \(source) removed"
      )
    } else if !events.isEmpty {
      let recordings = try ReferenceIndex.remove(events: events, from: index.path, patience: writing.patience)
      Console.say("\(index.path): \(events.joined(separator: ", ")) removed, with \(Count(recordings, "recording"))")
    } else {
      try ReferenceIndex.remove(ids, from: index.path, patience: writing.patience)
      Console.say("\(index.path): \(Count(Set(ids).count, "recording")) removed")
    }
  }
}
