/// Lines of a table as RFC 4180 writes them: commas, CRLF, and quotes where a cell needs them.
enum CSVTable {
  /// One line of ready cells.
  static func line(_ cells: [String]) -> String {
    cells.map(quoted).joined(separator: ",") + "\r\n"
  }

  /// A cell of foreign text, made harmless.
  ///
  /// Spreadsheets run a cell that begins with `=`, `+`, `-` or `@` as a formula, so such a cell gets an apostrophe
  /// before it, which they take for "this is text". A cell that begins with apostrophes and then one of those gets
  /// one more, so that the rule can be undone: where apostrophes stand before one of the four, take one away. Hidden
  /// characters (a tab or a line break before the `=` would do as well) are written visibly, as for a terminal.
  static func foreign(_ text: String?) -> String {
    let shown = TerminalText.visible(text ?? "")
    // Wide forms of the four are run as well, and so is a formula behind blanks.
    let first = shown.unicodeScalars.first { $0 != "'" && !$0.properties.isWhitespace }
    return first.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } == true ? "'" + shown : shown
  }

  /// A number or word of our own, which needs no protection; `null` is an empty cell.
  static func own(_ value: JSONValue) -> String {
    switch value {
    case .null: ""
    case .string(let text): foreign(text)
    default: value.text
    }
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.utf8.contains(where: { [0x22, 0x2c, 0x0a, 0x0d, 0x20, 0x27].contains($0) }) else { return cell }
    return "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
