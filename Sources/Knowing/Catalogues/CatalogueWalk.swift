internal import Databases
import GRDB

/// One walk over all rows of a catalogue, which tells both what its recordings are together and what its seal must be.
enum CatalogueWalk {
  /// The tables beside that of the recordings.
  private static let others = ["segments", "sources", "events"]
  /// What `CatalogueContent.Tally` takes, and behind it the whole row for the seal.
  private static let recordings = """
    SELECT name, sha256, start, stop, fingerprint, duration, segment, ordinal, * FROM recordings ORDER BY id
    """
  /// Where the whole row begins.
  private static let wholeRow = 8

  /// Writes down what the rows are now; the last thing of every change.
  static func renew(_ db: Database) throws {
    let (content, rows) = try take(db)
    for (key, value) in content.notes { try CatalogueSchema.note(key, value, db) }
    try CatalogueSchema.note(CatalogueSeal.key, sealed(rows, db), db)
  }

  /// Whether the rows are those that were written, and add up to what was noted of them.
  static func isWhole(_ db: Database) throws -> Bool {
    let noted = try Catalogue.meta(db)
    let (content, rows) = try take(db)
    return try noted[CatalogueSeal.key] == sealed(rows, db) && CatalogueContent.noted(noted) == content
  }

  /// What the recordings are together, and the seal over all rows but those of `meta`.
  static func take(_ db: Database) throws -> (content: CatalogueContent, rows: CatalogueSeal) {
    var seal = CatalogueSeal()
    for table in others {
      let rows = try Row.fetchCursor(db, sql: "SELECT * FROM \(table) ORDER BY 1")
      while let row = try rows.next() { seal.add(row) }
    }
    var tally = CatalogueContent.Tally()
    let rows = try Row.fetchCursor(db, sql: recordings)
    while let row = try rows.next() {
      try tally.add(RowCells(row))
      seal.add(row, from: wholeRow)
    }
    return (tally.content(), seal)
  }

  /// The seal over some rows and over what is noted beside it.
  static func sealed(_ rows: CatalogueSeal, _ db: Database) throws -> String {
    var seal = rows
    let settings = try Row.fetchCursor(
      db, sql: "SELECT key, value FROM meta WHERE key <> ? ORDER BY key", arguments: [CatalogueSeal.key])
    while let row = try settings.next() { seal.add(row) }
    return seal.text
  }
}
