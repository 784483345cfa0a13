/// Why a case could not be opened, read or added to.
public enum CaseError: Error, Hashable, CustomStringConvertible {
  /// There is no case at this path.
  case missing(path: String)
  /// The file cannot be opened, or its folder not written to.
  case unreadable(path: String, reason: String)
  /// The file is not an SQLite database.
  case notADatabase(path: String)
  /// The file is another program's database; the numbers are SQLite's `application_id`.
  case foreign(path: String, expected: Int, found: Int)
  /// The case was made by another version of the program.
  case version(path: String, expected: Int, found: Int)
  /// The case's tables are not those that this program makes, contradict themselves or cannot be read to their end.
  case damaged(path: String, detail: String)
  /// Changes wait in a log beside the case, which can only be read where files can be written.
  case unfoldedLog(path: String)
  /// A text has a NUL in it, at which SQLite would cut it off.
  case unstorable(field: String)
  /// SQLite refused for another reason (a full disk, a lock, ...); `code` is its own.
  case refused(path: String, operation: String, code: Int, reason: String)

  /// One line that says what was expected, what was found and what to do.
  public var description: String {
    switch self {
    case .missing(let path):
      "\(path): there is no case here; make one with 'reheard scan', or name another with --case"
    case .unreadable(let path, let reason):
      "\(path): the case cannot be opened: \(reason)"
    case .notADatabase(let path):
      "\(path): expected a case (an SQLite database), found something else; name another file with --case, or restore it from a backup"
    case .foreign(let path, let expected, let found):
      "\(path): expected a case of this program (application_id \(expected)), found another program's database (\(found)); name another file with --case"
    case .version(let path, let expected, let found):
      "\(path): expected case version \(expected), found \(found); use the \(found > expected ? "newer" : "older") program that made it, or name another file with --case"
    case .damaged(let path, let detail):
      "\(path): the case is damaged (\(detail)); restore it from a backup, or scan into another one"
    case .unfoldedLog(let path):
      "\(path): changes wait in \(path)-wal, and this folder cannot be written to; open the case once where it can be, or copy both files there"
    case .unstorable(let field):
      "\(field): expected text, found text with a NUL character in it; remove that character"
    case .refused(let path, let operation, let code, let reason):
      "\(path): \(operation) failed: \(reason) (SQLite \(code)); nothing was changed"
    }
  }
}
