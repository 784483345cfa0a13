import ArgumentParser
import Foundation
import Reheard

/// `reheard calibrate`
struct CalibrateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calibrate", abstract: "Measure on an index what chance does, for E-values that hold for it.",
    discussion: Help.text(
      """
      Pieces of the recordings are held against all recordings that do not carry their sound. The constants are fitted \
      on one half of the recordings, checked on the other and stored in the index; until it is half or twice as large, \
      its E-values are those that were measured. Constants that do not hold in the check are not stored (exit status 2), \
      and the pieces that speak against them are named.
      """,
      examples: [
        ("Measure chance on one's own index", "reheard calibrate --index mine.reheard --plot chance.svg")
      ]))

  @OptionGroup var index: IndexOption
  @OptionGroup var results: FormatOption
  @OptionGroup var writing: WriterOptions
  @OptionGroup var terminal: TerminalOptions

  @Option(help: ArgumentHelp("How many pieces are tried; about three a second.", valueName: "n"))
  var clips = 1000

  @Option(
    help: ArgumentHelp(
      "A recording that shares sound with another, and is not to be tried (may be repeated).", valueName: "id"),
    completion: Completions.recordings)
  var leaveOut: [String] = []

  @Option(
    name: .shortAndLong, help: ArgumentHelp("How many pieces at a time (default: one a processor).", valueName: "n"))
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  @Option(
    help: ArgumentHelp("Draw the measurement and the fitted laws into this SVG file.", valueName: "path"),
    completion: Completions.files)
  var plot: String?

  func validate() throws {
    try results.refuseTable(of: "A calibration")
    if !(1...1024).contains(jobs) { throw ValidationError("--jobs must be 1 to 1024, got \(jobs).") }
    if !(160...1_000_000).contains(clips) {
      throw ValidationError("--clips must be 160 to 1000000, got \(clips).")
    }
  }

  func run() async throws {
    let picture = try plot.map { plot in
      try ResultPlace(
        plot, for: .plot, sparing: [index.path] + (results.place.output.map { [$0] } ?? []),
        isForced: results.place.forcing.force)
    }
    _ = try results.place.place(for: .calibration(results.format), sparing: [index.path])
    let calibration = try await IndexCalibration(
      index.path, clips: clips, leavingOut: leaveOut, jobs: jobs, patience: writing.patience)
    if let picture {
      let file = try Output(picture)
      try file.write(calibration.plot)
      try file.finish()
    }
    try results.write(ReportOpening.calibration, sparing: [index.path]) { calibration.text(format: $0) }
    switch calibration.standing {
    case .stored: break
    case .storedInDoubt:
      Console.say(
        "warning: \(index.path): stored, but more pieces match than chance gives in 95 of 100 cases; those that stand out are named"
      )
    case .refused:
      Console.say(
        """
        error: \(index.path): not stored, because more pieces match than chance gives in 999 of 1,000 cases; listen to those \
        that stand out, leave out (--leave-out) recordings that share sound, and measure again
        """)
      throw ExitStatus.failed
    }
  }
}
