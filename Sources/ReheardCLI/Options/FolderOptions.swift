import ArgumentParser
import Reheard

/// Which folders, and which files beside them.
struct FolderOptions: ParsableArguments {
  @Argument(help: "Folders, which are searched with all folders in them, or files.", completion: Completions.files)
  var paths: [String] = []

  @OptionGroup var list: ListOptions

  func refuseNothing() throws { try list.refuseNothing(beside: paths) }

  /// All paths, those of the command line first.
  func all() throws -> [String] { try list.all(after: paths) }

  /// Files that paths are read from.
  var lists: [String] { list.files }
}
