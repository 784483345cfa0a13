import ArgumentParser
import Reheard

/// Where media are decoded.
struct SandboxOption: ParsableArguments {
  @Flag(
    name: .customLong("no-sandbox"),
    help: """
      Decode media in this process. A file that was made to break FFmpeg can then end the whole run, or do all that you \
      can do.
      """)
  var isOff = false

  /// Made while the command line is read, because it must be there before there are threads.
  private static let shared = Result { try DecoderBox() }

  func validate() throws {
    if isOn { _ = Self.shared }
  }

  /// The box; `nil` where the user wants none.
  func box() throws -> DecoderBox? { isOn ? try Self.shared.get() : nil }

  private var isOn: Bool {
    #if SANITIZED
      // A sanitizer brings threads and memory of its own, with which no box can be made.
      false
    #else
      !isOff
    #endif
  }
}
