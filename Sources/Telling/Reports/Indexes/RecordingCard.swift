package import Catalogues
internal import Dates
package import Events

/// Everything that an index knows of one recording (`index show`).
package enum RecordingCard {
  /// The recording, its event and its segment.
  ///
  /// - Parameters:
  ///   - entry: the recording.
  ///   - event: the event it is a recording of, where there is one.
  ///   - segment: the segment that holds its fingerprint.
  ///   - format: text, or JSON (one object, for every data format: a card is no table).
  /// - Returns: the whole card.
  package static func text(
    _ entry: CatalogueEntry, event: Event?, segment: SegmentEntry?, format: ReportFormat
  ) -> String {
    guard format == .text else {
      guard case .object(let members) = RecordingJSON.value(entry, event: event) else { return "" }
      let more = [
        JSONValue.Member(name: "segment_file", value: .string(segment?.file)),
        JSONValue.Member(name: "event_details", value: event.map { RecordingJSON.value($0) } ?? .null),
      ]
      return JSONValue.object(members + more).text + "\n"
    }
    let rows = recording(entry, segment: segment) + (event.map(facts) ?? [])
    return TextColumns.text(rows.compactMap { name, value in value.map { [name, TerminalText.visible($0)] } })
  }

  private static func recording(_ entry: CatalogueEntry, segment: SegmentEntry?) -> [(String, String?)] {
    let recording = entry.recording
    var rows: [(String, String?)] = [
      ("recording", recording.name),
      ("title", recording.title),
      ("file", recording.path),
      ("SHA-256", recording.sha256),
      ("length", Wording.clock(recording.duration)),
      ("usable", "\(Numeral.fixed(recording.usableSeconds, places: 1)) s"),
      ("peaks", "\(recording.peakCount)"),
      ("landmarks", "\(recording.landmarkCount)"),
      ("imported from", recording.source),
      ("published", recording.publishedAt?.description),
      ("segment", segment.map { "\($0.file), place \(entry.ordinal)" }),
    ]
    if recording.start != nil || recording.stop != nil {
      let stop = recording.stop.map(Wording.clock) ?? "the end"
      rows.insert(("part of file", "\(Wording.clock(recording.start ?? 0)) - \(stop)"), at: 3)
    }
    for (key, value) in recording.tags.sorted(by: { $0.key < $1.key }) { rows.append(("tag \(key)", value)) }
    return rows.map { (TerminalText.visible($0, limit: 40), $1) }
  }

  private static func facts(_ event: Event) -> [(String, String?)] {
    let place = [event.place, event.country].compactMap(\.self).joined(separator: ", ")
    var rows: [(String, String?)] = [
      ("event", "\(event.id): \(event.title)"),
      ("event date", event.date.description),
      ("event place", place.isEmpty ? nil : place),
      ("event names", event.names.isEmpty ? nil : event.names.joined(separator: ", ")),
    ]
    for source in event.sources { rows.append(("source", source.url)) }
    for check in event.factchecks { rows.append(("fact-check", check)) }
    rows.append(("notes", event.notes))
    return rows
  }
}
