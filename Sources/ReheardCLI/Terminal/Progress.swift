import Foundation
import Reheard

/// How many files are done, told to whoever sits before the terminal, and to nobody else.
struct Progress {
  private static let clearLine = "\r\u{1B}[K"
  private let isShown = isatty(FileHandle.standardError.fileDescriptor) == 1
  private var count = 0

  /// Tells of a file, above the count where there is something to say.
  mutating func tell(_ notice: IndexNotice) {
    clear()
    Console.say(notice)
    if notice.isOfFile { count += 1 }
    if isShown { write("\(count) files") }
  }

  /// Takes the count away, so that the next line has its place.
  func clear() {
    if isShown { write(Self.clearLine) }
  }

  private func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
