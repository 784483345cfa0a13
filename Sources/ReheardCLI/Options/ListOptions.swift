import ArgumentParser
import Reheard

/// Paths that are not on the command line.
struct ListOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("A file with more paths, one a line; - is stdin.", valueName: "list"),
    completion: Completions.files)
  var filesFrom: String?

  @Flag(name: .customShort("0"), help: "The paths in the list end with NUL, as `find -print0` writes them.")
  var endsWithNUL = false

  func validate() throws {
    if endsWithNUL && filesFrom == nil {
      throw ValidationError("-0 says how to read --files-from, which is not given.")
    }
  }

  func refuseNothing(beside paths: [String]) throws {
    if paths.isEmpty && filesFrom == nil { throw ValidationError("Name at least one file, or give --files-from.") }
  }

  /// All paths, those of the command line first.
  func all(after paths: [String]) throws -> [String] {
    guard let filesFrom else { return paths }
    let listed = try PathList.read(filesFrom, endsWithNUL: endsWithNUL)
    if listed.isEmpty { Console.warn(["\(filesFrom): there is no path in this list"]) }
    return paths + listed
  }

  /// The files that paths are read from.
  var files: [String] { filesFrom.map { $0 == "-" ? [] : [$0] } ?? [] }
}
