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

  /// Where to decode.
  ///
  /// - Parameter isForOneFile: whether no more than one file will ever be decoded.
  /// - Returns: the box; `nil` where the user wants none.
  /// - Throws: `BoxError`.
  func box(forOneFile isForOneFile: Bool = false) throws -> DecoderBox? {
    guard isOn else { return nil }
    let box = try Self.shared.get()
    return isForOneFile ? box.forOneFile() : box
  }

  private var isOn: Bool {
    #if SANITIZED
    // A sanitizer brings threads and memory of its own, with which no box can be made.
    false
    #else
    !isOff
    #endif
  }
}
