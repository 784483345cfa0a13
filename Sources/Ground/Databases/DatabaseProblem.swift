/// What can be wrong with an SQLite file, whatever it is to people.
public enum DatabaseProblem: Hashable, Sendable {
  /// There is none at this path.
  case missing
  /// It cannot be opened, or its folder not written to.
  case unreadable(reason: String)
  /// It is no SQLite database.
  case notADatabase
  /// It is another program's database; the numbers are SQLite's `application_id`.
  case foreign(expected: Int, found: Int)
  /// Another version of the program made it.
  case version(expected: Int, found: Int)
  /// It contradicts itself, or cannot be read to its end.
  case damaged(detail: String)
  /// Changes wait in a log beside it, which can only be read where files can be written.
  case unfoldedLog
  /// A text has a NUL in it, at which SQLite would cut it off; no file is at fault.
  case unstorable(field: String)
  /// SQLite refused for another reason (a full disk, a lock, ...); `code` is its own.
  case refused(operation: String, code: Int, reason: String)
}
