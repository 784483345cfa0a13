import ArgumentParser
import Foundation
import Reheard

/// Where results go: to stdout, or to a file that appears under its name when they are complete.
struct Output {
  private let file: ResultFile?

  /// - Parameter place: a file; `nil` is stdout.
  /// - Throws: an error that names the file, where it cannot be made.
  init(_ place: ResultPlace?) throws {
    file = try place.map { try ResultFile($0) }
  }

  /// Writes text at once.
  func write(_ text: String) throws {
    guard !text.isEmpty else { return }
    if let file { return try file.write(text) }
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      throw SystemError.code(error) == EPIPE ? BrokenPipe() : OutputError(reason: SystemError.words(error))
    }
  }

  /// The results are complete.
  func finish() throws {
    try file?.finish()
  }
}
