import ArgumentParser
import Reheard

/// Which files.
struct InputOptions: ParsableArguments {
  @Argument(help: "Files.", completion: Completions.files)
  var paths: [String] = []

  @OptionGroup var list: ListOptions

  func validate() throws { try list.refuseNothing(beside: paths) }

  /// All paths, those of the command line first.
  func all() throws -> [String] { try list.all(after: paths) }

  /// Files that paths are read from.
  var lists: [String] { list.files }
}
