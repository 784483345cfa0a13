internal import Digests
import GRDB

/// What all recordings of an index are together. It is kept in the catalogue itself and renewed with every change, so
/// that a large index is opened without reading all of its rows.
package struct CatalogueContent: Hashable, Sendable {
  /// The recordings, as hexadecimal digits: the same ones have the same digest.
  package var digest = ""
  /// The recordings' names in the order in which segments hold them, as hexadecimal digits: their numbers are the same
  /// where these are.
  package var order = ""
  /// How many there are.
  package var recordings = 0
  /// Their lengths together, in seconds.
  package var seconds = 0.0

  /// As the table `meta` has it; `nil` where that is incomplete, or cannot be.
  static func noted(_ values: [String: String]) -> CatalogueContent? {
    func digits(_ key: String) -> String? {
      values[key].flatMap { $0.utf8.count == 2 * SHA256.byteCount && $0.allSatisfy(\.isHexDigit) ? $0 : nil }
    }
    guard let digest = digits("digest"), let order = digits("order"),
      // No index holds more positions than that, and none of them less than one for each recording.
      let recordings = values["recordings"].flatMap({ UInt32($0) }),
      let seconds = values["seconds"].flatMap({ Double($0) }), seconds.isFinite, seconds >= 0
    else { return nil }
    return CatalogueContent(digest: digest, order: order, recordings: Int(recordings), seconds: seconds)
  }

  /// As the recordings' rows have it; reads them all.
  static func counted(_ db: Database) throws -> CatalogueContent {
    var content = CatalogueContent()
    var places: [(segment: Int64, ordinal: Int, name: String)] = []
    let hash = SHA256()
    // SQLite orders texts byte by byte.
    let sql = "SELECT name, sha256, start, stop, fingerprint, duration, segment, ordinal FROM recordings ORDER BY name"
    let rows = try Row.fetchCursor(db, sql: sql)
    while let row = try rows.next() {
      let cells = RowCells(row)
      content.recordings += 1
      content.seconds += try add(cells, to: hash)
      places.append((try cells.integer(6), try cells.count(7), try cells.text(0)))
    }
    content.digest = IndexDigest.hex(hash)
    places.sort { ($0.segment, $0.ordinal) < ($1.segment, $1.ordinal) }
    content.order = IndexDigest.hex(places.map(\.name))
    return content
  }

  /// Adds a recording to the digest.
  ///
  /// - Returns: its length in seconds.
  private static func add(_ cells: RowCells, to hash: SHA256) throws -> Double {
    try IndexDigest.add(
      name: cells.text(0), sha256: cells.text(1), start: cells.optionalReal(2), stop: cells.optionalReal(3),
      fingerprint: cells.text(4), to: hash)
    return try cells.real(5)
  }

  /// Writes down what the rows are now.
  static func renew(_ db: Database) throws {
    let content = try counted(db)
    let values = [
      ("digest", content.digest), ("order", content.order), ("recordings", String(content.recordings)),
      ("seconds", String(content.seconds)),
    ]
    for (key, value) in values { try CatalogueSchema.note(key, value, db) }
  }
}
