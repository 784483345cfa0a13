import GRDB

/// A checksum of all rows, kept in the catalogue itself and renewed with every change: SQLite has none, so that a changed
/// bit in a name or a date would otherwise look like a name or a date.
///
/// It is FNV-1a with 64 bits: it finds what disks and memories do, not what people do on purpose.
enum CatalogueSeal {
  private static let key = "seal"
  private static let tables = ["segments", "sources", "events", "recordings"]

  /// Writes the checksum of the rows as they are now.
  static func renew(_ db: Database) throws { try CatalogueSchema.note(key, text(db), db) }

  /// Whether the rows are those that were written.
  static func isWhole(_ db: Database) throws -> Bool {
    try String.fetchOne(db, sql: "SELECT value FROM meta WHERE key = ?", arguments: [key]) == text(db)
  }

  private static func text(_ db: Database) throws -> String {
    var sum: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ bytes: some Sequence<UInt8>) {
      for byte in bytes { sum = (sum ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    }
    let settings = "SELECT key, value FROM meta WHERE key <> '\(key)' ORDER BY key"
    for query in [settings] + tables.map({ "SELECT * FROM \($0) ORDER BY 1" }) {
      let rows = try Row.fetchCursor(db, sql: query)
      while let row = try rows.next() {
        for value in row.databaseValues {
          switch value.storage {
          case .null: add([0])
          case .int64(let number): add([1] + (0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) })
          case .double(let number): add([2] + (0..<8).map { UInt8(truncatingIfNeeded: number.bitPattern >> (8 * $0)) })
          case .string(let text): add([3] + Array(text.utf8) + [0])
          case .blob(let data): add([4] + Array(data) + [0])
          }
        }
      }
    }
    return String(sum, radix: 16)
  }
}
