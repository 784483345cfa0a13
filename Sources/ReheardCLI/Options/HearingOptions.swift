import ArgumentParser
import Foundation
import Reheard

/// How files are heard.
struct HearingOptions: ParsableArguments {
  @Option(
    name: .shortAndLong, help: ArgumentHelp("How many files at a time (default: one a processor).", valueName: "n"))
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  @Option(
    help: ArgumentHelp("FFmpeg's number of the only audio stream to hear (default: all of them).", valueName: "n")
  )
  var stream: Int?

  @OptionGroup var sandbox: SandboxOption

  func validate() throws {
    if !(1...1024).contains(jobs) { throw ValidationError("--jobs must be 1 to 1024, got \(jobs).") }
    if let stream, stream < 0 { throw ValidationError("--stream must be 0 or more, got \(stream).") }
  }

  /// What hears files as these options say.
  ///
  /// - Parameter isForOneFile: whether no more than one file will ever be decoded.
  /// - Returns: a new one.
  /// - Throws: `BoxError`.
  func fingerprinter(forOneFile isForOneFile: Bool = false) throws -> Fingerprinter {
    try Fingerprinter(stream: stream, box: sandbox.box(forOneFile: isForOneFile))
  }
}
