import Foundation
import Reheard
import Synchronization

/// The terminal: data on stdout, everything that is said to people while it is made on stderr.
enum Console {
  /// How much is said.
  enum Level: Comparable {
    case errors, usual, everything
  }

  private struct State {
    var level = Level.usual
    var isColoured = false
  }

  private static let state = Mutex(State())

  /// From now on so much is said, in colours or without.
  static func set(_ level: Level, color: ColorChoice) {
    state.withLock { $0 = State(level: level, isColoured: color.isOn) }
  }

  /// Whether how far it is may be shown.
  static var showsProgress: Bool { state.withLock { $0.level > .errors } }

  /// Says a line on stderr that only those want who ask for everything.
  static func detail(_ text: String) {
    if state.withLock({ $0.level == .everything }) { say(text) }
  }

  /// Says a line on stderr; where only errors are wanted, only those.
  static func say(_ text: String) {
    let isError = text.hasPrefix("error: ")
    let state = state.withLock { $0 }
    guard isError || state.level > .errors else { return }
    var text = OneLine.visible(text)
    if state.isColoured {
      // Only the word is coloured: names are easier to copy as they are.
      for (word, colour) in [("error:", "31"), ("warning:", "33")] where text.hasPrefix(word) {
        text = "\u{1B}[1;\(colour)m\(word)\u{1B}[0m" + text.dropFirst(word.count)
      }
    }
    // Nobody can be told that stderr is gone.
    try? FileHandle.standardError.write(contentsOf: Data("reheard: \(text)\n".utf8))
  }

  /// Says that a clip could not be checked, and why: the answer may go to a file, and in data nobody looks for it.
  static func say(failureOf report: ClipReport) {
    guard report.status == .error else { return }
    // Every reason names its file, which may be the other one of two.
    say("error: " + (report.error ?? "\(report.file): no reason is known"))
  }

  /// Says what a person should know.
  static func warn(_ warnings: [String]) {
    for warning in warnings { say("warning: \(warning)") }
  }

  /// Says several lines on stderr.
  static func tell(_ text: String) {
    for line in text.split(separator: "\n") { say(String(line)) }
  }

  /// Says which posts in files of claims belong to none of the clips, once all were asked for.
  static func sayUnused(_ claims: ClaimFinder) {
    for note in claims.notes.unused { say(note) }
  }

  /// Says what came up while files were added or read.
  static func say(_ notice: IndexNotice) {
    switch notice {
    case .added, .event, .attached: detail("\(notice)")
    case .known where notice.isNoNews: detail("\(notice)")
    case .changed: say("\(notice)")
    case .failed: say("error: \(notice)")
    default: say("warning: \(notice)")
    }
  }
}
