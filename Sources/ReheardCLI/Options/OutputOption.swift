import ArgumentParser
import Reheard

/// Where results are written.
struct OutputOption: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file that results are written to, instead of stdout: a new name, or a result of the same kind.",
      valueName: "path"), completion: Completions.files)
  var output: String?

  @OptionGroup var forcing: ForceOption

  /// The file, if one is named and nothing would be lost there.
  ///
  /// - Parameters:
  ///   - opening: how the results begin.
  ///   - inputs: what the same run reads or writes.
  /// - Returns: `nil` for stdout.
  /// - Throws: `ResultFileError`.
  func place(for opening: ReportOpening, sparing inputs: [String] = []) throws -> ResultPlace? {
    guard let output, output != "-" else { return nil }
    return try ResultPlace(output, for: opening, sparing: inputs, isForced: forcing.force)
  }
}
