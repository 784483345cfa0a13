package import Cases
internal import Dates

extension Wording {
  /// A decision about a match that the clip has no more, with what it was about.
  package static func former(_ decision: Decision) -> String {
    let stretch = decision.start.map { start in
      " from \(clock(start))" + (decision.stop.map { " to \(clock($0))" } ?? "")
    }
    return
      "\(decision.verdict.rawValue) by \(decision.by), \(decision.at), about \(decision.recording)\(stretch ?? "") "
      + "(match \(decision.match))" + (decision.note.map { ": \($0)" } ?? "")
  }
}
