/// Cells under each other, for people.
enum TextColumns {
  /// A cell longer than this pushes its own line, not those of all others.
  private static let widest = 48

  static func text(_ rows: [[String]]) -> String {
    let columns = rows.map(\.count).max() ?? 0
    let widths = (0..<columns).map { column in
      rows.map { column < $0.count ? min($0[column].count, widest) : 0 }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        column == row.count - 1 ? cell : cell + String(repeating: " ", count: max(0, widths[column] - cell.count))
      }
      return cells.joined(separator: "  ") + "\n"
    }.joined()
  }
}
