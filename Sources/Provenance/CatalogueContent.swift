internal import Digests
import GRDB

/// What all recordings of an index are together. It is kept in the catalogue itself and renewed with every change, so
/// that a large index is opened without reading all of its rows.
package struct CatalogueContent: Hashable, Sendable {
  /// The recordings, as hexadecimal digits: the same ones have the same digest.
  package var digest: String
  /// How many there are.
  package var recordings: Int
  /// Their lengths together, in seconds.
  package var seconds: Double

  /// As the table `meta` has it; `nil` where that is incomplete.
  static func noted(_ values: [String: String]) -> CatalogueContent? {
    guard let digest = values["digest"], let recordings = values["recordings"].flatMap({ Int($0) }),
      let seconds = values["seconds"].flatMap({ Double($0) })
    else { return nil }
    return CatalogueContent(digest: digest, recordings: recordings, seconds: seconds)
  }

  /// As the recordings' rows have it; reads them all.
  static func counted(_ db: Database) throws -> CatalogueContent {
    var content = CatalogueContent(digest: "", recordings: 0, seconds: 0)
    let hash = SHA256()
    // SQLite orders texts byte by byte.
    let sql = "SELECT name, sha256, start, stop, fingerprint, duration FROM recordings ORDER BY name"
    let rows = try Row.fetchCursor(db, sql: sql)
    while let row = try rows.next() {
      content.recordings += 1
      content.seconds += try add(RowCells(row), to: hash)
    }
    content.digest = IndexDigest.hex(hash)
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
      ("digest", content.digest), ("recordings", String(content.recordings)), ("seconds", String(content.seconds)),
    ]
    for (key, value) in values { try CatalogueSchema.note(key, value, db) }
  }
}
