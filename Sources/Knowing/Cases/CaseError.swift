public import Databases

/// Why a case could not be opened, read or added to.
public enum CaseError: Error, Hashable, CustomStringConvertible, DatabaseFailure {
  /// Something is wrong with its file.
  case database(DatabaseProblem, path: String)

  /// One line that says what was expected, what was found and what to do.
  public var description: String {
    switch self {
    case .database(let problem, let path): Self.sentence(problem, path)
    }
  }

  private static func sentence(_ problem: DatabaseProblem, _ path: String) -> String {
    switch problem {
    case .missing:
      "\(path): there is no case here; make one with 'reheard scan', or name another with --case"
    case .unreadable(let reason):
      "\(path): the case cannot be opened: \(reason)"
    case .notADatabase:
      "\(path): expected a case (an SQLite database), found something else; name another file with --case, or restore it from a backup"
    case .foreign(let expected, let found):
      "\(path): expected a case of this program (application_id \(expected)), found another program's database (\(found)); name another file with --case"
    case .version(let expected, let found):
      "\(path): expected case version \(expected), found \(found); use the \(found > expected ? "newer" : "older") program that made it, or name another file with --case"
    case .damaged(let detail):
      "\(path): the case is damaged (\(detail)); restore it from a backup, or scan into another one"
    case .unfoldedLog:
      "\(path): changes wait in \(path)-wal, and this folder cannot be written to; open the case once where it can be, or copy both files there"
    case .unstorable(let field):
      "\(field): expected text, found text with a NUL character in it; remove that character"
    case .refused(let operation, let code, let reason):
      "\(path): \(operation) failed: \(reason) (SQLite \(code)); nothing was changed"
    }
  }
}
