/// How groups are written down.
public enum GroupFormat: String, Hashable, Sendable, CaseIterable {
  /// For people.
  case text
  /// One JSON array.
  case json
  /// One JSON object a line and group.
  case ndjson
  /// A table, one row a group and clip.
  case csv
  /// A page of its own, with a timeline of each group's posts, and players.
  case html
}
