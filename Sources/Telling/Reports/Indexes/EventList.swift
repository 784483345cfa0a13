package import Catalogues
internal import Dates
package import Events
internal import Words

/// The events of an index as a list (`index list --events`), those without recordings included.
package enum EventList {
  /// All events in the order given.
  ///
  /// - Parameters:
  ///   - events: the events.
  ///   - recordings: the index's recordings, which are counted.
  ///   - format: how the list is written down.
  /// - Returns: the whole list.
  package static func text(_ events: [Event], recordings: [CatalogueEntry], format: ReportFormat) -> String {
    let counts = recordings.reduce(into: [String: Int]()) { counts, entry in
      if let event = entry.recording.event { counts[event, default: 0] += 1 }
    }
    let rows = events.map { ($0, counts[$0.id] ?? 0) }
    switch format {
    case .text: return people(rows)
    case .ndjson: return rows.map { value($0, $1).text + "\n" }.joined()
    case .json:
      let objects = rows.map { value($0, $1).text }
      return objects.isEmpty ? "[]\n" : "[\n" + objects.joined(separator: ",\n") + "\n]\n"
    case .csv: return CSVTable.line(columns) + rows.map { line($0, $1) }.joined()
    }
  }

  static let columns = ["id", "title", "date", "date_precision", "place", "country", "lat", "lon", "recordings"]

  private static func value(_ event: Event, _ count: Int) -> JSONValue {
    guard case .object(let members) = RecordingJSON.value(event) else { return .null }
    return .object(members + [JSONValue.Member(name: "recordings", value: .integer(count))])
  }

  private static func line(_ event: Event, _ count: Int) -> String {
    guard case .object(let members) = value(event, count) else { return "" }
    return CSVTable.line(
      columns.map { column in members.first { $0.name == column }.map { CSVTable.cell($0.value) } ?? "" })
  }

  private static func people(_ rows: [(Event, Int)]) -> String {
    let table = rows.map { event, count in
      let place = [event.place, event.country].compactMap(\.self).joined(separator: ", ")
      return [
        TerminalText.visible(event.id), event.date.description, String(count),
        TerminalText.visible(place.isEmpty ? "-" : place, limit: 60), TerminalText.visible(event.title, limit: 80),
      ]
    }
    let sum = "\(Count(rows.count, "event"))\n"
    return TextColumns.text([["EVENT", "DATE", "RECORDINGS", "PLACE", "TITLE"]] + table) + sum
  }
}
