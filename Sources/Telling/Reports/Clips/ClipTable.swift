import Claims

/// The answers about clips as a table: one row a match, and one for a clip without any, so that nobody is lost.
///
/// The columns are the members of the JSON objects, under the same names; those of the claim begin with `claim_`.
/// Several warnings, texts or reservations stand in one cell, parted by ` | `; the four numbers of a rectangle,
/// by blanks.
enum ClipTable {
  static let columns = [
    "file", "sha256", "status", "error", "warnings", "duration", "usable_seconds", "claim_source",
    "claim_extractor_key", "claim_account", "claim_post_id", "claim_webpage_url", "claim_posted", "claim_retrieved",
    "claim_caption", "claim_caption_state", "claim_other_text", "profile", "index_digest", "calibrated", "checked_at",
    "version", "match", "recording", "title", "event", "query_start", "query_stop", "ref_start", "ref_stop", "stream",
    "channel", "ref_stream", "ref_channel", "tempo", "pitch", "match_count", "score", "e_value", "runner_up", "margin",
    "query_matched_percent", "ref_matched_percent", "assessment", "days_before_post", "strength", "reservations",
    "earliest",
  ]

  /// The columns more where pictures were looked at.
  private static let pictureColumns = [
    "sense", "mirrored", "view", "ref_view", "change_count", "changes_alike",
    "usable_picture_seconds", "picture_shortage", "same_still_picture",
  ]

  /// The columns of a table that tells of pictures, too, or says why: then all lines of the explanation stand in one more,
  /// parted as warnings are.
  static func columns(of report: ClipReport) -> [String] {
    columns + (report.sights == nil ? [] : pictureColumns) + (report.explanations.isEmpty ? [] : ["explanation"])
  }

  static func lines(_ report: ClipReport) -> String {
    var clip = row(ClipJSON.value(report))
    let why = report.explanations.flatMap(ExplanationText.lines).map { $0.trimmingPrefix { $0 == " " } }
    clip["explanation"] = why.joined(separator: " | ")
    let claim = row(ClipJSON.value(report.claim ?? Claim(source: ""))).map { ("claim_" + $0.key, $0.value) }
    let known = clip.merging(claim) { first, _ in first }
    let matches = report.matches.isEmpty ? [[:]] : ClipJSON.matches(report).map { row($0) }
    return matches.map { match in
      CSVTable.line(columns(of: report).map { match[$0] ?? known[$0] ?? "" })
    }.joined()
  }

  private static func row(_ object: JSONValue) -> [String: String] {
    guard case .object(let members) = object else { return [:] }
    return members.reduce(into: [:]) { row, member in
      switch member.value {
      case .array(let values):
        let texts = values.map { value in if case .string(let text) = value { text } else { "" } }
        row[member.name] = texts.joined(separator: " | ")
      case .object(let parts) where pictureColumns.contains(member.name):
        let numbers = parts.map { part in if case .number(let text) = part.value { text } else { "" } }
        row[member.name] = numbers.joined(separator: " ")
      case .object: break
      default: row[member.name] = CSVTable.cell(member.value)
      }
    }
  }
}
