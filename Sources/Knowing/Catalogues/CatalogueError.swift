public import Databases

/// Why a catalogue could not be opened, read or changed.
public enum CatalogueError: Error, Hashable, CustomStringConvertible, DatabaseFailure {
  /// Something is wrong with its file.
  case database(DatabaseProblem, path: String)
  /// There is an index already.
  case exists(path: String)
  /// Another program writes to this index; `holder` says which, where it could be read.
  case locked(path: String, holder: LockHolder?)
  /// Another recording bears this name already.
  case nameTaken(name: String)
  /// There is no recording with this row number.
  case noSuchRecording(id: Int64)

  /// One line that says what was expected, what was found and what to do.
  public var description: String {
    switch self {
    case .database(let problem, let path): Self.sentence(problem, path)
    case .exists(let path):
      "\(path): there is an index already; add to it, or choose another path"
    case .locked(let path, let holder):
      "\(path): \(holder.map { "\($0)" } ?? "another process") writes to this index; wait until it is done"
    case .nameTaken(let name):
      "\(name): a recording of this name is in the index already; remove it first"
    case .noSuchRecording(let id):
      "there is no recording number \(id) in the index"
    }
  }

  private static func sentence(_ problem: DatabaseProblem, _ path: String) -> String {
    switch problem {
    case .missing:
      "\(path): there is no index here; make one with 'index add', or name another with --index"
    case .unreadable(let reason):
      "\(path): cannot be opened: \(reason)"
    case .notADatabase:
      "\(path): expected an SQLite database, found something else; the index is damaged: restore it from a backup, or add its media anew"
    case .foreign(let expected, let found):
      "\(path): expected a catalogue of this program (application_id \(expected)), found another program's database (\(found)); name another index"
    case .version(let expected, let found):
      "\(path): expected catalogue version \(expected), found \(found); \(found > expected ? "use the newer program that made it" : "make the index anew from its media")"
    case .damaged(let detail):
      "\(path): the catalogue is damaged (\(detail)); restore the index from a backup, or add its media anew"
    case .unfoldedLog:
      "\(path): changes wait in \(path)-wal, and this folder cannot be written to; open the index once where it can be, or copy it there"
    case .unstorable(let field):
      "\(field): expected text, found text with a NUL character in it; remove that character"
    case .refused(let operation, let code, let reason):
      "\(path): \(operation) failed: \(reason) (SQLite \(code)); nothing was changed"
    }
  }
}
