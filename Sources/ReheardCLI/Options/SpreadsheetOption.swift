import ArgumentParser

/// Whether a table is for a spreadsheet.
struct SpreadsheetOption: ParsableArguments {
  @Flag(
    help: """
      Put an apostrophe before cells of --format csv that a spreadsheet would run as a formula (names that begin with \
      = + - @), and write hidden characters visibly. Without it a table holds names exactly as they are.
      """)
  var forSpreadsheets = false

  func refuse(unless isTable: Bool) throws {
    if forSpreadsheets && !isTable { throw ValidationError("--for-spreadsheets is about tables: add --format csv.") }
  }
}
