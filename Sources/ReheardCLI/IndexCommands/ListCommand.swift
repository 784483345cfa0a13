import ArgumentParser
import Reheard

/// `reheard index list`
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "What is in the index.")

  @Flag(help: "List the events, those without recordings included.")
  var events = false

  @OptionGroup var index: IndexOption
  @OptionGroup var results: FormatOption

  func run() throws {
    try results.place.refuse(over: [], inside: [index.path])
    let index = try ReferenceIndex(index.path)
    try results.write(events ? index.listEvents(format: results.format) : index.list(format: results.format))
  }
}
