import Foundation
import GRDB

/// One investigation: its clips with their claims and results, and what people decided. One SQLite file, `NAME.case`.
///
/// Nothing of it ever enters an index. Several programs may use a case at once: a scan writes to it clip by clip, each
/// in a transaction of its own that is on the disk when it returns, while people decide and reports are made. The file
/// is in SQLite's write-ahead mode for the reasons told at `Catalogue`; while a case is written to, its log lies beside
/// it (`NAME.case-wal`), and belongs to it.
public final class Case: Sendable {
  /// Where the file is.
  public let path: String
  let queue: DatabaseQueue

  /// Opens a case for reading; what is added later is not seen.
  ///
  /// - Parameter path: the case's file.
  /// - Returns: the case as it is at this moment.
  /// - Throws: `CaseError`, which says what was expected, what was found and what to do.
  public static func open(_ path: String) throws(CaseError) -> Case {
    guard try isThere(path) else { throw .missing(path: path) }
    do {
      return try Case(snapshotOf: path, at: Catalogue.address(path))
    } catch .unreadable(_, let reason) {
      let folder = (path as NSString).deletingLastPathComponent
      guard !FileManager.default.isWritableFile(atPath: folder.isEmpty ? "." : folder) else {
        throw .unreadable(path: path, reason: reason)
      }
      // Where no log can be made and none is there, nothing changes.
      let log = try? FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? NSNumber
      guard log?.int64Value ?? 0 == 0 else { throw .unfoldedLog(path: path) }
      return try Case(snapshotOf: path, at: Catalogue.immutable(path))
    }
  }

  /// Opens a case to add to it, and makes it if there is none.
  ///
  /// - Parameters:
  ///   - path: the case's file, in a folder that exists.
  ///   - makingIt: whether a case is made where there is none.
  /// - Returns: the case as it is now, what this and others add included.
  /// - Throws: `CaseError`; a file that is no case is left as it is.
  public static func open(adding path: String, makingIt: Bool = false) throws(CaseError) -> Case {
    let isThere = try isThere(path)
    guard isThere || makingIt else { throw .missing(path: path) }
    let queue = try attempt("opening", path) {
      try DatabaseQueue(path: Catalogue.address(path), configuration: CatalogueSchema.configuration(readonly: false))
    }
    if makingIt {
      // In one transaction, so that of several who make it at once one does, and a crash leaves an empty file, which
      // the next one takes for a case to be made.
      try attempt("creating", path) {
        try queue.inTransaction(.exclusive) { db in
          let isEmpty = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") == 0
          if isEmpty, try Self.numbers(db) == (0, 0) { try CaseSchema.create(db) }
          return .commit
        }
      }
    }
    let opened = try Case(queue: queue, path: path)
    // The file itself remembers the mode.
    try attempt("opening", path) { try queue.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = WAL") } }
    return opened
  }

  /// A connection whose one long transaction holds on to the state of this moment.
  private convenience init(snapshotOf path: String, at address: String) throws(CaseError) {
    var configuration = CatalogueSchema.configuration(readonly: true)
    configuration.allowsUnsafeTransactions = true
    let queue = try Self.attempt("opening", path) { try DatabaseQueue(path: address, configuration: configuration) }
    try Self.attempt("opening", path) {
      try queue.inDatabase { db in
        try db.beginTransaction(.deferred)
        // Only the first read fixes what is seen.
        _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master")
      }
    }
    try self.init(queue: queue, path: path)
  }

  /// Takes an open connection, whose file is checked here to be a case.
  private init(queue: DatabaseQueue, path: String) throws(CaseError) {
    self.queue = queue
    self.path = path
    let (application, version) = try Self.attempt("reading", path) { try queue.inDatabase { try Self.numbers($0) } }
    guard application == CaseSchema.applicationID else {
      throw .foreign(path: path, expected: CaseSchema.applicationID, found: application)
    }
    guard version == CaseSchema.version else {
      throw .version(path: path, expected: CaseSchema.version, found: version)
    }
    let isOurs = try Self.attempt("reading", path) {
      try queue.inDatabase { try CaseSchema.layout($0) == CaseSchema.expectedLayout() }
    }
    guard isOurs else { throw .damaged(path: path, detail: "its tables are not those that this program makes") }
  }

  private static func numbers(_ db: Database) throws -> (application: Int, version: Int) {
    (
      try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0, try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    )
  }

  private static func isThere(_ path: String) throws(CaseError) -> Bool {
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    guard let kind = try? FileManager.default.attributesOfItem(atPath: target)[.type] as? FileAttributeType else {
      return false
    }
    guard kind == .typeRegular else {
      throw .unreadable(path: path, reason: "expected a file, found a folder or a device")
    }
    return true
  }
}
