import ArgumentParser
import Reheard

/// `reheard index export`
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write events, recordings and fingerprints to a file, without any audio.",
    discussion: Help.text(
      """
      For those who may not have the media. Folders' names, tags, and what was itself imported are left out; of a file \
      only its name, its SHA-256 and its fingerprint are told, and of events what their files say.
      """,
      examples: [
        ("For another newsroom, without audio", "reheard index export references.export")
      ]))

  @Argument(help: ArgumentHelp("The file to write.", valueName: "file"))
  var file: String

  @OptionGroup var index: IndexOption
  @OptionGroup var forcing: ForceOption
  @OptionGroup var terminal: TerminalOptions

  func run() throws {
    let result = try IndexExport.write(index.path, to: file, isForced: forcing.force)
    let rest = result.imported > 0 ? "; \(result.imported) imported ones left out" : ""
    Console.say("\(file): \(Count(result.recordings, "recording")), \(Count(result.events, "event")) written\(rest)")
  }
}
