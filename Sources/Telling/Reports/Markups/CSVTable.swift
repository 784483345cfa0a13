/// Lines of a table as RFC 4180 writes them: commas, CRLF, and quotes where a cell needs them.
///
/// A cell holds what it is about, character by character: whoever reads the table with a program gets the names that went
/// in. For spreadsheets, which run some of them, there is `SpreadsheetTable`.
enum CSVTable {
  /// One line of ready cells.
  static func line(_ cells: [String]) -> String {
    cells.map(quoted).joined(separator: ",") + "\r\n"
  }

  /// A value of an object; `null` is an empty cell.
  static func cell(_ value: JSONValue) -> String {
    switch value {
    case .null: ""
    case .string(let text): text
    default: value.text
    }
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.utf8.contains(where: { [0x22, 0x2c, 0x0a, 0x0d, 0x20, 0x27].contains($0) }) else { return cell }
    // By scalars: a quote that bears an accent is a character of its own.
    var text = "\""
    for scalar in cell.unicodeScalars {
      if scalar == "\"" { text.unicodeScalars.append(scalar) }
      text.unicodeScalars.append(scalar)
    }
    return text + "\""
  }
}
