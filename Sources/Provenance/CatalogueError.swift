/// Why a catalogue could not be opened, read or changed.
public enum CatalogueError: Error, Hashable, CustomStringConvertible {
  /// There is no index at this path.
  case missing(path: String)
  /// There is an index already.
  case exists(path: String)
  /// The file cannot be opened, or its folder not written to.
  case unreadable(path: String, reason: String)
  /// The file is not an SQLite database.
  case notADatabase(path: String)
  /// The file is another program's database; the numbers are SQLite's `application_id`.
  case foreign(path: String, expected: Int, found: Int)
  /// The catalogue was made by another version of the program.
  case version(path: String, expected: Int, found: Int)
  /// The catalogue contradicts itself or cannot be read to its end.
  case damaged(path: String, detail: String)
  /// Changes wait in a log beside the catalogue, which can only be read where files can be written.
  case unfoldedLog(path: String)
  /// Another program writes to this index; `holder` says which, where it could be read.
  case locked(path: String, holder: LockHolder?)
  /// Another recording bears this name already.
  case nameTaken(name: String)
  /// There is no recording with this row number.
  case noSuchRecording(id: Int64)
  /// A text has a NUL in it, at which SQLite and the file system would cut it off.
  case unstorable(field: String)
  /// SQLite refused for another reason (a full disk, a lock, ...); `code` is its own.
  case refused(path: String, operation: String, code: Int, reason: String)

  /// One line that says what was expected, what was found and what to do.
  public var description: String {
    switch self {
    case .missing(let path):
      "\(path): there is no index here; make one with 'index add', or name another with --index"
    case .exists(let path):
      "\(path): there is an index already; add to it, or choose another path"
    case .unreadable(let path, let reason):
      "\(path): cannot be opened: \(reason)"
    case .notADatabase(let path):
      "\(path): expected an SQLite database, found something else; the index is damaged: restore it from a backup, or add its media anew"
    case .foreign(let path, let expected, let found):
      "\(path): expected a catalogue of this program (application_id \(expected)), found another program's database (\(found)); name another index"
    case .version(let path, let expected, let found):
      "\(path): expected catalogue version \(expected), found \(found); \(found > expected ? "use the newer program that made it" : "make the index anew from its media")"
    case .damaged(let path, let detail):
      "\(path): the catalogue is damaged (\(detail)); restore the index from a backup, or add its media anew"
    case .unfoldedLog(let path):
      "\(path): changes wait in \(path)-wal, and this folder cannot be written to; open the index once where it can be, or copy it there"
    case .locked(let path, let holder):
      "\(path): \(holder.map { "\($0)" } ?? "another process") writes to this index; wait until it is done"
    case .nameTaken(let name):
      "\(name): a recording of this name is in the index already; remove it first"
    case .noSuchRecording(let id):
      "there is no recording number \(id) in the index"
    case .unstorable(let field):
      "\(field): expected text, found text with a NUL character in it; remove that character"
    case .refused(let path, let operation, let code, let reason):
      "\(path): \(operation) failed: \(reason) (SQLite \(code)); nothing was changed"
    }
  }
}
