import SwiftCSV

/// Claims as CSV: a line of column names, then one post a row.
enum ClaimTable {
  static func rows(_ text: String, source: String) throws(ClaimError) -> [ClaimRow] {
    // SwiftCSV takes what stands behind an open quotation mark for one long cell.
    guard text.utf8.reduce(0, { $1 == 0x22 ? $0 ^ 1 : $0 }) == 0 else {
      throw .notClaims(file: source, reason: "a quotation mark is opened and never closed; is the file cut off?")
    }
    let table: NamedCSV
    do {
      table = try NamedCSV(string: parted(text), delimiter: delimiter(text), loadColumns: false)
    } catch {
      throw .notClaims(file: source, reason: "its quotation marks do not follow the rules of CSV")
    }
    guard Set(table.header).count == table.header.count else {
      throw .notClaims(file: source, reason: "two of its columns have one name")
    }
    var rows: [ClaimRow] = []
    for (number, cells) in zip(2..., table.rows) where cells.values.contains(where: { !$0.isEmpty }) {
      let fields = PostFields(cells, at: "row \(number)")
      guard let row = PostTable.row(fields, source: source) else { continue }
      rows.append(row)
    }
    guard !rows.isEmpty else {
      let names = table.header.prefix(8).map { String($0.prefix(40)) }.joined(separator: ", ")
      throw .notClaims(file: source, reason: "no row has the fields of any of them (the columns are \(names))")
    }
    return rows
  }

  private static func delimiter(_ text: String) -> CSVDelimiter {
    let header = text.prefix { !$0.isNewline }
    return header.contains("\t") && !header.contains(",") ? .tab : header.contains(",") ? .comma : .semicolon
  }

  /// SwiftCSV reads characters as people see them: an accent that a caption begins with would make one of it and the
  /// quotation mark before it, and the caption could write into the next columns. A blank of no width parts them.
  private static func parted(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var last: Unicode.Scalar = "\n"
    for scalar in text.unicodeScalars {
      if !scalar.isASCII, "\",;\t\r\n".unicodeScalars.contains(last) {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark, .format, .modifierSymbol: scalars.append("\u{200B}")
        default: break
        }
      }
      scalars.append(scalar)
      last = scalar
    }
    return String(scalars)
  }
}
