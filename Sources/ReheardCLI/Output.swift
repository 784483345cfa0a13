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
      throw Self.isBrokenPipe(error) ? BrokenPipe() : error
    }
  }

  /// The results are complete.
  func finish() throws {
    try file?.finish()
  }

  private static func isBrokenPipe(_ error: any Error) -> Bool {
    var next: NSError? = error as NSError
    while let error = next {
      if error.domain == NSPOSIXErrorDomain && error.code == Int(EPIPE) { return true }
      next = error.userInfo[NSUnderlyingErrorKey] as? NSError
    }
    return false
  }
}
