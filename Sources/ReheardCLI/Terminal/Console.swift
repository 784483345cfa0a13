import Foundation
import Reheard

/// The terminal: data on stdout, everything that is said to people while it is made on stderr.
enum Console {
  /// Says a line on stderr.
  static func say(_ text: String) {
    // Nobody can be told that stderr is gone.
    try? FileHandle.standardError.write(contentsOf: Data("reheard: \(OneLine.visible(text))\n".utf8))
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
    case .added, .event, .attached: return
    case .changed: say("\(notice)")
    case .failed: say("error: \(notice)")
    default: say("warning: \(notice)")
    }
  }
}
