import ArgumentParser
import Reheard

/// `reheard index list`
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "What is in the index.")

  @OptionGroup var index: IndexOption
  @OptionGroup var results: FormatOption

  func run() throws {
    try results.refuse(over: [], inside: [index.path])
    try results.write(ReferenceIndex(index.path).list(format: results.format))
  }
}
