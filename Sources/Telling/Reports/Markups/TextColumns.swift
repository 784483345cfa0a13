/// Cells under each other, for people.
enum TextColumns {
  /// Columns are no wider than this: what follows a longer cell stands in the next line, under its own heading.
  private static let widest = 48

  static func text(_ rows: [[String]]) -> String {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { column < $0.count ? min($0[column].count, widest) : 0 }.max() ?? 0
    }
    return rows.map { line($0, widths: widths) + "\n" }.joined()
  }

  private static func line(_ row: [String], widths: [Int]) -> String {
    var text = ""
    /// Where the next cell begins in its line.
    var place = 0
    for (column, cell) in row.enumerated() {
      text += cell
      guard column < row.count - 1 else { break }
      place += widths[column] + 2
      let rest = widths[column] - cell.count
      text += rest >= 0 ? String(repeating: " ", count: rest + 2) : "\n" + String(repeating: " ", count: place)
    }
    return text
  }
}
