/// The rows of a CSV text (RFC 4180; a BOM, bare line feeds and a cell that never closes are forgiven).
package enum CSVRows {
  /// - Parameter text: the whole table.
  /// - Returns: its rows, those without any text left out.
  package static func read(_ text: String) -> [[String]] { all(text).filter { !$0.allSatisfy(\.isEmpty) } }

  /// - Parameter text: the whole table.
  /// - Returns: all its rows, also those without any text: whoever writes a table anew keeps its lines.
  package static func all(_ text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    var afterQuote = false
    func end(row: inout [String], cell: inout String.UnicodeScalarView) {
      row.append(String(cell))
      cell = String.UnicodeScalarView()
    }
    for scalar in text.unicodeScalars.drop(while: { $0 == "\u{FEFF}" }) {
      if isQuoted, scalar != "\"" {
        cell.append(scalar)
        continue
      }
      switch scalar {
      case "\"":
        // Two quotes inside a quoted cell are one.
        if !isQuoted, afterQuote { cell.append(scalar) }
        isQuoted.toggle()
        afterQuote = !isQuoted
        continue
      case ",": end(row: &row, cell: &cell)
      case "\n":
        end(row: &row, cell: &cell)
        rows.append(row)
        row = []
      case "\r": break
      default: cell.append(scalar)
      }
      afterQuote = false
    }
    end(row: &row, cell: &cell)
    // After the last line break begins no row.
    if row != [""] { rows.append(row) }
    return rows
  }
}
