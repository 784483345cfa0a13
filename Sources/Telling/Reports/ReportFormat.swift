/// How an answer is written down.
public enum ReportFormat: String, Hashable, Sendable, CaseIterable {
  /// For people.
  case text
  /// One JSON array.
  case json
  /// One JSON object a line.
  case ndjson
  /// A table, as RFC 4180 says.
  case csv
}
