internal import Cases

extension ClipText {
  /// What people decided about matches that the clip has no more.
  static func former(_ report: ClipReport) -> [String] {
    report.formerDecisions.map { "  decided about a former answer: " + TerminalText.visible(Wording.former($0)) }
  }

  /// What people decided about a match, oldest first.
  static func decisions(_ report: MatchReport) -> [(String, String)] {
    report.decisions.map { decision in
      let note = decision.note.map { ": " + TerminalText.visible($0, limit: 300) } ?? ""
      let by = TerminalText.visible(decision.by, limit: 100)
      return ("decision", "\(decision.verdict.rawValue) by \(by), \(decision.at)\(note)")
    }
  }
}
