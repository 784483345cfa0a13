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
  ///   - format: what they are written as; a name that says another format is warned of.
  ///   - inputs: what the same run reads or writes.
  /// - Returns: `nil` for stdout.
  /// - Throws: `ResultFileError`.
  func place(
    for opening: ReportOpening, as format: String? = nil, sparing inputs: [String] = []
  ) throws -> ResultPlace? {
    guard let output, output != "-" else { return nil }
    let named = AnswerFormat.allCases.first { output.lowercased().hasSuffix("." + $0.rawValue) }?.rawValue
    if let named, let format, named != format {
      Console.warn(["\(output): is written as \(format); --format \(named) is what its name says"])
    }
    return try ResultPlace(output, for: opening, sparing: inputs, isForced: forcing.force)
  }
}
