import Assessments
import Audio
import Cases
internal import Chances
internal import Claims
internal import Dates
import Matching

/// Clips as a table for the desk: one row a clip, with what weighs most of it and with all that people decided.
///
/// Several decisions stand in one cell, parted by ` | `, oldest first.
package enum DeskTable {
  static let columns = [
    "file", "sha256", "finding", "days_before_post", "posted", "account", "platform", "post_id", "webpage_url",
    "caption",
    "recording", "title", "event", "event_date", "place", "query_start", "query_stop", "strength", "e_value", "matches",
    "match", "decision", "decided_by", "decided_at", "decisions", "checked_at", "version", "error",
  ]

  /// - Parameter reports: the clips.
  /// - Returns: the whole table.
  package static func text(_ reports: [ClipReport]) -> String {
    CSVTable.line(columns) + reports.map(line).joined()
  }

  private static func line(_ report: ClipReport) -> String {
    let finding = Finding(report)
    let place = finding.place(in: report)
    let found = place.map { report.matches[$0] }
    let names = MatchName.all(of: report)
    let claim = report.claim
    let match = found?.match
    let decided = zip(names, report.matches).flatMap { name, match in match.decisions.map { told($0, about: name) } }
    let former = report.formerDecisions.map { "of a former answer: " + Wording.former($0) }
    let last = found?.decisions.last
    let cells: [String: String?] = [
      "file": report.file, "sha256": report.sha256, "finding": finding.name,
      "days_before_post": found?.daysBeforePost.map { "\($0)" }, "posted": claim?.posted?.description,
      "account": claim?.account, "platform": claim?.extractorKey, "post_id": claim?.postID,
      "webpage_url": claim?.webpageURL, "caption": claim?.caption, "recording": found?.recording, "title": found?.title,
      "event": found?.event, "event_date": found?.eventDate?.description, "place": found?.eventPlace,
      "query_start": match.map { CSVTable.cell(.decimal($0.queryRange.start, 3)) },
      "query_stop": match.map { CSVTable.cell(.decimal($0.queryRange.stop, 3)) }, "strength": match?.strength.rawValue,
      "e_value": match.flatMap { Numeral.eValue($0.eValue) }, "matches": "\(report.matches.count)",
      "match": place.map { names[$0] }, "decision": last?.verdict.rawValue, "decided_by": last?.by,
      "decided_at": last?.at.description, "decisions": (decided + former).joined(separator: " | "),
      "checked_at": report.checkedAt?.description, "version": report.version, "error": report.error,
    ]
    return CSVTable.line(columns.map { (cells[$0] ?? nil) ?? "" })
  }

  private static func told(_ decision: Decision, about match: String) -> String {
    "\(match): \(decision.verdict.rawValue) by \(decision.by), \(decision.at)" + (decision.note.map { ": \($0)" } ?? "")
  }
}
