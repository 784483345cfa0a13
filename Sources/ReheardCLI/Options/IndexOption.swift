import ArgumentParser
import Foundation

/// Which index.
struct IndexOption: ParsableArguments {
  @Option(
    name: [.customShort("i"), .customLong("index")],
    help: ArgumentHelp("The index (default: $REHEARD_INDEX, else ./reference.reheard).", valueName: "path"),
    completion: Completions.folders)
  var given: String?

  var path: String { given ?? Self.standard }

  static var standard: String {
    let variable = ProcessInfo.processInfo.environment["REHEARD_INDEX"] ?? ""
    return variable.isEmpty ? "reference.reheard" : variable
  }
}
