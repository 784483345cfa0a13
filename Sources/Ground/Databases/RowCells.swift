internal import Foundation
package import GRDB

/// The cells of one row, each checked: a damaged file must lead to an error, where the library would stop the program.
package struct RowCells {
  /// A cell does not hold what its column should.
  package struct Unexpected: Error {
    package let column: String
  }

  private let row: Row

  package init(_ row: Row) { self.row = row }

  package func text(_ index: Int) throws -> String { try need(optionalText(index), index) }
  package func integer(_ index: Int) throws -> Int64 { try need(Int64.fromDatabaseValue(row[index]), index) }
  package func real(_ index: Int) throws -> Double { try need(optionalReal(index), index) }

  package func count(_ index: Int) throws -> Int {
    let count = try integer(index)
    guard count >= 0 else { throw unexpected(index) }
    return try need(Int(exactly: count), index)
  }

  package func optionalText(_ index: Int) -> String? { String.fromDatabaseValue(row[index]) }

  package func optionalReal(_ index: Int) -> Double? {
    Double.fromDatabaseValue(row[index]).flatMap { $0.isFinite ? $0 : nil }
  }

  package func optionalInteger(_ index: Int) -> Int64? { Int64.fromDatabaseValue(row[index]) }

  package func bytes(_ index: Int) throws -> [UInt8] { [UInt8](try need(Data.fromDatabaseValue(row[index]), index)) }

  /// A value that is kept as JSON.
  package func decoded<Value: Decodable>(_ index: Int) throws -> Value {
    try need(try? JSONDecoder().decode(Value.self, from: Data(text(index).utf8)), index)
  }

  /// A value that is kept as text; `nil` where the cell is empty.
  package func parsed<Value>(_ index: Int, by parse: (String) -> Value?) throws -> Value? {
    guard let text = optionalText(index) else { return nil }
    return try need(parse(text), index)
  }

  package func unexpected(_ index: Int) -> Unexpected {
    let names = Array(row.columnNames)
    return Unexpected(column: index < names.count ? names[index] : "?")
  }

  private func need<Value>(_ value: Value?, _ index: Int) throws -> Value {
    guard let value else { throw unexpected(index) }
    return value
  }
}
