import ArgumentParser
import Reheard

/// Which files.
struct InputOptions: ParsableArguments {
  @Argument(help: "Files.")
  var paths: [String] = []

  @Option(help: ArgumentHelp("A file with more paths, one a line; - is stdin.", valueName: "list"))
  var filesFrom: String?

  @Flag(name: .customShort("0"), help: "The paths in the list end with NUL, as `find -print0` writes them.")
  var endsWithNUL = false

  func validate() throws {
    if paths.isEmpty && filesFrom == nil { throw ValidationError("Name at least one file, or give --files-from.") }
    if endsWithNUL && filesFrom == nil {
      throw ValidationError("-0 says how to read --files-from, which is not given.")
    }
  }

  /// All paths, those of the command line first.
  func all() throws -> [String] {
    try paths + (filesFrom.map { try PathList.read($0, endsWithNUL: endsWithNUL) } ?? [])
  }

  /// Files that paths are read from.
  var lists: [String] { filesFrom.map { $0 == "-" ? [] : [$0] } ?? [] }
}
