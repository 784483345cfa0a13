internal import Databases
internal import Documents
import Foundation
import GRDB

/// One investigation: its clips with their claims and results, and what people decided. One SQLite file, `NAME.case`.
///
/// Nothing of it ever enters an index. Several programs may use a case at once: a scan writes to it clip by clip, each
/// in a transaction of its own that is on the disk when it returns, while people decide and reports are made. The file
/// is in SQLite's write-ahead mode for the reasons told at `Catalogue`; while a case is written to, its log lies beside
/// it (`NAME.case-wal`), and belongs to it.
public final class Case: Sendable {
  typealias File = SQLiteFile<CaseError>

  /// Where the file is.
  public var path: String { file.path }
  let file: File
  /// How the paths of clips and indexes are kept.
  let paths: KeptPaths

  /// Opens a case for reading; what is added later is not seen.
  ///
  /// - Parameter path: the case's file.
  /// - Returns: the case as it is at this moment.
  /// - Throws: `CaseError`, which says what was expected, what was found and what to do.
  public static func open(_ path: String) throws(CaseError) -> Case {
    try Case(SQLiteFile(reading: path))
  }

  /// Opens a case to add to it, and makes it if there is none.
  ///
  /// - Parameters:
  ///   - path: the case's file, in a folder that exists.
  ///   - makingIt: whether a case is made where there is none.
  /// - Returns: the case as it is now, what this and others add included.
  /// - Throws: `CaseError`; a file that is no case is left as it is.
  public static func open(adding path: String, makingIt: Bool = false) throws(CaseError) -> Case {
    let isThere = try File.isThere(path)
    guard isThere || makingIt else { throw .missing(path: path) }
    // A log has to be made beside it.
    let folder = (path as NSString).deletingLastPathComponent
    for place in [folder.isEmpty ? "." : folder] + (isThere ? [path] : [])
    where FileManager.default.fileExists(atPath: place) && !FileManager.default.isWritableFile(atPath: place) {
      throw .unreadable(path: path, reason: Permissions.sentence(place))
    }
    let file = try File(writing: path)
    if makingIt {
      // In one transaction, so that of several who make it at once one does, and a crash leaves an empty file, which
      // the next one takes for a case to be made.
      try file.attempt("creating") {
        try file.queue.inTransaction(.exclusive) { db in
          let isEmpty = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") == 0
          if isEmpty, try File.numbers(db) == (0, 0) { try CaseSchema.create(db) }
          return .commit
        }
      }
    }
    let opened = try Case(file)
    // The file itself remembers the mode.
    try file.attempt("opening") { try file.queue.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = WAL") } }
    return opened
  }

  /// Takes an open file, which is checked here to be a case.
  private init(_ file: File) throws(CaseError) {
    try file.check(application: CaseSchema.applicationID, version: CaseSchema.version)
    guard try file.read({ try CaseSchema.layout($0) == CaseSchema.expectedLayout() }) else {
      throw .damaged(path: file.path, detail: "its tables are not those that this program makes")
    }
    self.file = file
    paths = KeptPaths(beside: file.path)
  }
}
