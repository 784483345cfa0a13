import SwiftCSV

/// Claims as CSV: a line of column names, then one post a row.
enum ClaimTable {
  static func page(_ text: String, source: String) throws(ClaimError) -> ClaimPage {
    let text = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
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
    var failures: [String] = []
    for (number, cells) in zip(2..., table.rows) where cells.values.contains(where: { !$0.isEmpty }) {
      let fields = PostFields(plain(cells, table.header), at: "row \(number)")
      if let row = PostTable.row(fields, source: source) {
        rows.append(row)
      } else {
        failures.append("row \(number) has the fields of none of them")
      }
    }
    let names = table.header.prefix(8).map { String($0.prefix(40)) }.joined(separator: ", ")
    if rows.isEmpty { failures = ["no row has the fields of any of them (the columns are \(names))"] }
    return try ClaimPage(rows, failures: failures, source: source, wanted: "; " + PostTable.wanted)
  }

  /// Cells under the names of their columns as programs write them: people write `Posted at`. Of two that become one
  /// name the first counts.
  private static func plain(_ cells: [String: String], _ header: [String]) -> [String: String] {
    var plain: [String: String] = [:]
    for name in header {
      let words = name.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "_" }
      let key = words.joined(separator: "_")
      if plain[key] == nil { plain[key] = cells[name] }
    }
    return plain
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
