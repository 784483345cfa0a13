import Foundation
import Reheard

/// How far a long run is: a line that is drawn anew on a terminal, and a plain line now and then elsewhere.
struct ProgressLine {
  private static let clearLine = "\r\u{1B}[K"
  private let isTerminal = isatty(FileHandle.standardError.fileDescriptor) == 1
  private let clock = ContinuousClock()
  private var last: ContinuousClock.Instant
  private var isDrawn = false

  init() { last = clock.now }

  /// Tells how far it is, if that was not told just now.
  mutating func tell(_ progress: some CustomStringConvertible) {
    guard Console.showsProgress, clock.now - last >= (isTerminal ? .milliseconds(200) : .seconds(15)) else { return }
    last = clock.now
    guard isTerminal else { return Console.say("\(progress)") }
    isDrawn = true
    try? FileHandle.standardError.write(contentsOf: Data("\(Self.clearLine)\(progress)".utf8))
  }

  /// Says something else, above the line.
  mutating func tell(_ notice: IndexNotice) {
    clear()
    Console.say(notice)
  }

  /// Takes the line away, so that the next one has its place.
  mutating func clear() {
    guard isDrawn else { return }
    isDrawn = false
    try? FileHandle.standardError.write(contentsOf: Data(Self.clearLine.utf8))
  }
}
