import ArgumentParser
import Foundation
import Reheard

/// Where results go: to stdout, or to a file that appears under its name when they are complete.
struct Output {
  private let file: ResultFile?

  /// - Parameter path: a file; `nil` or `-` is stdout.
  /// - Throws: an error that names the file, where it cannot be made.
  init(_ path: String?) throws {
    file = try path.flatMap { $0 == "-" ? nil : try ResultFile($0) }
  }

  /// Writes text at once.
  func write(_ text: String) throws {
    guard !text.isEmpty else { return }
    if let file { return try file.write(text) }
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      let code = Self.systemError(error)
      throw code == EPIPE ? BrokenPipe() : OutputError(reason: code.map(OutputError.words) ?? "writing failed")
    }
  }

  /// The results are complete.
  func finish() throws {
    try file?.finish()
  }

  /// The system's number of what went wrong, from under all that it was wrapped in.
  private static func systemError(_ error: any Error) -> Int32? {
    var next: NSError? = error as NSError
    while let error = next {
      if error.domain == NSPOSIXErrorDomain { return Int32(error.code) }
      next = error.userInfo[NSUnderlyingErrorKey] as? NSError
    }
    return nil
  }
}
