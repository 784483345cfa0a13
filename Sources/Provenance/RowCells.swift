import Foundation
import GRDB

/// The cells of one row, each checked: a damaged file must lead to an error, where the library would stop the program.
struct RowCells {
  /// A cell does not hold what its column should.
  struct Unexpected: Error {
    let column: String
  }

  private let row: Row

  init(_ row: Row) { self.row = row }

  func text(_ index: Int) throws -> String { try need(optionalText(index), index) }
  func integer(_ index: Int) throws -> Int64 { try need(Int64.fromDatabaseValue(row[index]), index) }
  func real(_ index: Int) throws -> Double { try need(optionalReal(index), index) }

  func count(_ index: Int) throws -> Int {
    let count = try integer(index)
    guard count >= 0 else { throw unexpected(index) }
    return try need(Int(exactly: count), index)
  }

  func optionalText(_ index: Int) -> String? { String.fromDatabaseValue(row[index]) }

  func optionalReal(_ index: Int) -> Double? {
    Double.fromDatabaseValue(row[index]).flatMap { $0.isFinite ? $0 : nil }
  }

  func optionalInteger(_ index: Int) -> Int64? { Int64.fromDatabaseValue(row[index]) }

  func bytes(_ index: Int) throws -> [UInt8] { [UInt8](try need(Data.fromDatabaseValue(row[index]), index)) }

  /// A value that is kept as JSON.
  func decoded<Value: Decodable>(_ index: Int) throws -> Value {
    try need(try? JSONDecoder().decode(Value.self, from: Data(text(index).utf8)), index)
  }

  func moment(_ index: Int) throws -> Moment? {
    guard let text = optionalText(index) else { return nil }
    return try need(Moment(text), index)
  }

  func unexpected(_ index: Int) -> Unexpected {
    let names = Array(row.columnNames)
    return Unexpected(column: index < names.count ? names[index] : "?")
  }

  private func need<Value>(_ value: Value?, _ index: Int) throws -> Value {
    guard let value else { throw unexpected(index) }
    return value
  }
}
