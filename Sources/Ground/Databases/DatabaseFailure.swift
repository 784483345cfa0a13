/// An error that says in words of its own what is wrong with an SQLite file: a catalogue's, a case's.
public protocol DatabaseFailure: Error {
  /// What is wrong with the file at a path.
  static func database(_ problem: DatabaseProblem, path: String) -> Self
}

extension DatabaseFailure {
  /// See `DatabaseProblem`, as for all below.
  package static func missing(path: String) -> Self { .database(.missing, path: path) }
  package static func unreadable(path: String, reason: String) -> Self {
    .database(.unreadable(reason: reason), path: path)
  }
  package static func notADatabase(path: String) -> Self { .database(.notADatabase, path: path) }
  package static func foreign(path: String, expected: Int, found: Int) -> Self {
    .database(.foreign(expected: expected, found: found), path: path)
  }
  package static func version(path: String, expected: Int, found: Int) -> Self {
    .database(.version(expected: expected, found: found), path: path)
  }
  package static func damaged(path: String, detail: String) -> Self {
    .database(.damaged(detail: detail), path: path)
  }
  package static func unfoldedLog(path: String) -> Self { .database(.unfoldedLog, path: path) }
  package static func unstorable(field: String) -> Self { .database(.unstorable(field: field), path: "") }
  package static func refused(path: String, operation: String, code: Int, reason: String) -> Self {
    .database(.refused(operation: operation, code: code, reason: reason), path: path)
  }
}
