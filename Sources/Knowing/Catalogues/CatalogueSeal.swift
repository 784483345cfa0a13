import GRDB

/// A checksum of all rows, kept in the catalogue itself and renewed with every change: SQLite has none, so that a changed
/// bit in a name or a date would otherwise look like a name or a date.
///
/// It is FNV-1a with 64 bits: it finds what disks and memories do, not what people do on purpose.
struct CatalogueSeal {
  static let key = "seal"

  private var sum: UInt64 = 0xCBF2_9CE4_8422_2325

  /// As it is written down.
  var text: String { String(sum, radix: 16) }

  /// Adds the cells of a row from a column on.
  mutating func add(_ row: Row, from column: Int = 0) {
    for value in row.databaseValues.dropFirst(column) {
      switch value.storage {
      case .null: add([0])
      case .int64(let number): add([1] + (0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) })
      case .double(let number): add([2] + (0..<8).map { UInt8(truncatingIfNeeded: number.bitPattern >> (8 * $0)) })
      case .string(let text): add([3] + Array(text.utf8) + [0])
      case .blob(let data): add([4] + Array(data) + [0])
      }
    }
  }

  private mutating func add(_ bytes: [UInt8]) {
    for byte in bytes { sum = (sum ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
  }
}
