internal import Documents

/// A table made fit for spreadsheets, which run a cell that begins with `=`, `+`, `-` or `@` as a formula.
///
/// Names and captions are not what they were then, so nobody gets this without asking for it. Such a cell has an
/// apostrophe before it, which spreadsheets take for "this is text". A cell that begins with apostrophes and then one of
/// those gets one more, so that the rule can be undone: where apostrophes stand before one of the four, take one away.
/// Hidden characters (a tab or a line break before the `=` would do as well) are written visibly, as for a terminal.
public enum SpreadsheetTable {
  /// - Parameter table: whole lines of a table that this program wrote.
  /// - Returns: the same lines, made harmless.
  public static func text(_ table: String) -> String {
    CSVRows.all(table).map { CSVTable.line($0.map(cell)) }.joined()
  }

  /// A cell that no spreadsheet runs.
  static func cell(_ text: String) -> String {
    // A negative number runs nothing.
    if text.hasPrefix("-"), text.utf8.dropFirst().first.map({ (0x30...0x39).contains($0) }) == true,
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) || "+-.e".utf8.contains($0) }), Double(text) != nil
    {
      return text
    }
    let shown = TerminalText.visible(text)
    // Wide forms of the four are run as well, and so is a formula behind blanks.
    let first = shown.unicodeScalars.first { $0 != "'" && !$0.properties.isWhitespace }
    return first.map { "=+-@＝＋－＠".unicodeScalars.contains($0) } == true ? "'" + shown : shown
  }
}
