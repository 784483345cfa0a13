package import Catalogues
internal import Dates
package import Events
internal import Words

/// The recordings of an index as a list (`index list`).
package enum RecordingList {
  /// All recordings in the order given.
  ///
  /// - Parameters:
  ///   - entries: the recordings.
  ///   - events: the index's events, for their titles and dates.
  ///   - format: how the list is written down.
  /// - Returns: the whole list.
  package static func text(_ entries: [CatalogueEntry], events: [Event], format: ReportFormat) -> String {
    var known: [String: Event] = [:]
    for event in events { known[event.id] = event }
    let rows = entries.map { entry in (entry, entry.recording.event.flatMap { known[$0] }) }
    switch format {
    case .text: return people(rows)
    case .ndjson: return rows.map { RecordingJSON.value($0, event: $1).text + "\n" }.joined()
    case .json:
      let objects = rows.map { RecordingJSON.value($0, event: $1).text }
      return objects.isEmpty ? "[]\n" : "[\n" + objects.joined(separator: ",\n") + "\n]\n"
    case .csv: return CSVTable.line(columns) + rows.map { line($0, event: $1) }.joined()
    }
  }

  static let columns = [
    "id", "recording", "title", "event", "event_date", "published_at", "path", "sha256", "start", "stop", "duration",
    "usable_seconds", "peak_count", "landmark_count", "source", "segment", "ordinal",
  ]

  private static func line(_ entry: CatalogueEntry, event: Event?) -> String {
    guard case .object(let members) = RecordingJSON.value(entry, event: event) else { return "" }
    return CSVTable.line(
      columns.map { column in members.first { $0.name == column }.map { CSVTable.cell($0.value) } ?? "" })
  }

  private static func people(_ rows: [(CatalogueEntry, Event?)]) -> String {
    let table = rows.map { entry, event in
      [
        TerminalText.visible(entry.recording.name), Wording.clock(entry.recording.duration),
        event?.date.description ?? entry.recording.publishedAt?.description ?? "-",
        TerminalText.visible(entry.recording.event ?? "-"),
        TerminalText.visible(entry.recording.title ?? event?.title ?? "-", limit: 80),
      ]
    }
    let seconds = rows.reduce(0) { $0 + $1.0.recording.duration }
    let sum = "\(Count(rows.count, "recording")), \(Wording.length(seconds))\n"
    return TextColumns.text([["RECORDING", "LENGTH", "DATE", "EVENT", "TITLE"]] + table) + sum
  }
}
