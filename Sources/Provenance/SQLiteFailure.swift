/// What can be wrong with an SQLite file, whatever it is to people: the errors of catalogues and of cases have these
/// cases, and say them in their own words.
protocol SQLiteFailure: Error {
  static func missing(path: String) -> Self
  static func unreadable(path: String, reason: String) -> Self
  static func notADatabase(path: String) -> Self
  static func foreign(path: String, expected: Int, found: Int) -> Self
  static func version(path: String, expected: Int, found: Int) -> Self
  static func damaged(path: String, detail: String) -> Self
  static func unfoldedLog(path: String) -> Self
  static func unstorable(field: String) -> Self
  static func refused(path: String, operation: String, code: Int, reason: String) -> Self
}

extension CatalogueError: SQLiteFailure {}
extension CaseError: SQLiteFailure {}
