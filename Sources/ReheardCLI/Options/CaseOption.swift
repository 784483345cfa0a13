import ArgumentParser
import Foundation

/// Which case.
struct CaseOption: ParsableArguments {
  @Option(
    name: .customLong("case"),
    help: ArgumentHelp("The case (default: $REHEARD_CASE, else ./reheard.case).", valueName: "path"),
    completion: Completions.files)
  var given: String?

  var path: String { given ?? Self.standard }

  static var standard: String {
    let variable = ProcessInfo.processInfo.environment["REHEARD_CASE"] ?? ""
    return variable.isEmpty ? "reheard.case" : variable
  }
}
