import ArgumentParser
import Foundation

/// Which case.
struct CaseOption: ParsableArguments {
  @Option(
    name: .customLong("case"),
    help: ArgumentHelp("The case (default: $REHEARD_CASE, else ./reheard.case).", valueName: "path"))
  var given: String?

  var path: String {
    let variable = ProcessInfo.processInfo.environment["REHEARD_CASE"] ?? ""
    return given ?? (variable.isEmpty ? "reheard.case" : variable)
  }
}
