package import Catalogues

/// How much an index holds and what it takes (`index stats`).
package struct IndexSummary: Hashable, Sendable {
  /// What the catalogue counts.
  package var statistics: CatalogueStatistics
  /// The name of the parameters that the index hears with.
  package var profileID: String
  /// The version of the segments' format.
  package var indexFormat: Int
  /// The state of the index, as hexadecimal digits.
  package var digest: String
  /// All files of the index together, in bytes.
  package var bytes: Int

  package init(statistics: CatalogueStatistics, profileID: String, indexFormat: Int, digest: String, bytes: Int) {
    self.statistics = statistics
    self.profileID = profileID
    self.indexFormat = indexFormat
    self.digest = digest
    self.bytes = bytes
  }

  /// Megabytes (of a million bytes) for an hour of recordings, everything included; `nil` for an empty index.
  package var megabytesPerHour: Double? {
    statistics.seconds > 0 ? Double(bytes) / 1e6 / (statistics.seconds / 3600) : nil
  }

  /// The summary as text, as one JSON object, or as a table of one row.
  ///
  /// - Parameter format: how it is written down.
  /// - Returns: the whole summary.
  package func text(format: ReportFormat) -> String {
    switch format {
    case .text: people
    case .json, .ndjson: JSONValue.object(members).text + "\n"
    case .csv: CSVTable.line(members.map(\.name)) + CSVTable.line(members.map { CSVTable.cell($0.value) })
    }
  }

  private var members: [JSONValue.Member] {
    let facts: KeyValuePairs<String, JSONValue> = [
      "recordings": .integer(statistics.recordings),
      "events": .integer(statistics.events),
      "segments": .integer(statistics.segments),
      "hours": .decimal(statistics.seconds / 3600, 3),
      "usable_hours": .decimal(statistics.usableSeconds / 3600, 3),
      "peaks": .integer(statistics.peaks),
      "landmarks": .integer(statistics.landmarks),
      "bytes": .integer(bytes),
      "megabytes_per_hour": .decimal(megabytesPerHour, 3),
      "profile": .string(profileID),
      "index_format": .integer(indexFormat),
      "index_digest": .string(digest),
    ]
    return facts.map { JSONValue.Member(name: $0.key, value: $0.value) }
  }

  private var people: String {
    let perHour = megabytesPerHour.map { " (\(Numeral.fixed($0, places: 2)) MB an hour)" } ?? ""
    return TextColumns.text([
      ["recordings", "\(statistics.recordings)"],
      ["events", "\(statistics.events)"],
      ["sound", "\(Wording.length(statistics.seconds)), \(Wording.length(statistics.usableSeconds)) of it usable"],
      ["peaks", "\(statistics.peaks)"],
      ["landmarks", "\(statistics.landmarks)"],
      ["segments", "\(statistics.segments)"],
      ["size", "\(Numeral.fixed(Double(bytes) / 1e6, places: 2)) MB\(perHour)"],
      ["profile", TerminalText.visible(profileID)],
      ["format", "\(indexFormat)"],
      ["digest", TerminalText.visible(digest)],
    ])
  }
}
