import Foundation
package import GRDB

/// How long one attempt to open the log waits for the next, and how often.
private enum Pause {
  static let microseconds: UInt32 = 200
  /// Ten seconds: then something else is wrong.
  static let most = 50_000
}

/// An open SQLite file of this program, in write-ahead mode (WAL): in no other do readers and a writer never wait for
/// each other.
package struct SQLiteFile<Failure: DatabaseFailure>: Sendable {
  package let path: String
  package let queue: DatabaseQueue

  /// Opens a file for reading; what is written later is not seen.
  ///
  /// Reading needs two small files beside it, which cannot be made in a folder that is read-only. There, and only if no
  /// log waits to be folded in, nothing can change, so the file is opened as `immutable`, which needs no others.
  package init(reading path: String) throws(Failure) {
    guard try Self.isThere(path) else { throw .missing(path: path) }
    self.path = path
    queue = try Self.attempt("opening", path) {
      do {
        return try Self.snapshot(Self.address(path))
      } catch let error as DatabaseError where Self.cannotOpen(error) {
        let folder = (path as NSString).deletingLastPathComponent
        guard !FileManager.default.isWritableFile(atPath: folder.isEmpty ? "." : folder) else { throw error }
        let log = try? FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? NSNumber
        guard log?.int64Value ?? 0 == 0 else { throw Failure.unfoldedLog(path: path) }
        return try Self.snapshot(Self.immutable(path))
      }
    }
  }

  /// A copy in memory of the state that was opened.
  package func inMemory() throws(Failure) -> SQLiteFile {
    try attempt("reading") {
      let copy = try DatabaseQueue(configuration: Self.configuration(readonly: false))
      try queue.inDatabase { from in
        try copy.inDatabase { try from.backup(to: $0) }
      }
      return SQLiteFile(path: path, queue: copy)
    }
  }

  private init(path: String, queue: DatabaseQueue) {
    self.path = path
    self.queue = queue
  }

  /// Opens a file for changes; SQLite makes an empty one where there is none.
  package init(writing path: String) throws(Failure) {
    self.path = path
    queue = try Self.attempt("opening", path) {
      try DatabaseQueue(path: Self.address(path), configuration: Self.configuration(readonly: false))
    }
  }

  /// A connection whose one long transaction holds on to the state of this moment.
  private static func snapshot(_ address: String) throws -> DatabaseQueue {
    var configuration = configuration(readonly: true)
    // The name is the library's: a transaction that outlives a call. It only reads, and ends with the connection.
    configuration.allowsUnsafeTransactions = true
    let queue = try DatabaseQueue(path: address, configuration: configuration)
    try queue.inDatabase { db in
      try db.beginTransaction(.deferred)
      // Only the first read fixes what is seen.
      _ = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master")
    }
    return queue
  }

  /// Settings of every connection, reader or writer.
  private static func configuration(readonly: Bool) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readonly
    // Only while another connection opens or closes the log can SQLite be busy, for less than a millisecond. Its own
    // pauses between two attempts soon grow to a multiple of that.
    configuration.busyMode = .callback { attempts in
      usleep(Pause.microseconds)
      return attempts < Pause.most
    }
    configuration.prepareDatabase { db in
      // A commit is on the disk when it returns.
      try db.execute(sql: "PRAGMA synchronous = FULL")
      // The file may come from strangers: nothing that its schema says is run, and every page is looked at.
      try db.execute(sql: "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON")
    }
    return configuration
  }

  /// Whether there is such a file.
  package static func isThere(_ path: String) throws(Failure) -> Bool {
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    guard let kind = try? FileManager.default.attributesOfItem(atPath: target)[.type] as? FileAttributeType else {
      return false
    }
    guard kind == .typeRegular else {
      throw .unreadable(path: path, reason: "expected a file, found a folder or a device")
    }
    return true
  }

  /// Checks by the two numbers that SQLite keeps for it that the file is one of ours, and of today.
  package func check(application: Int, version: Int) throws(Failure) {
    let found = try read { try Self.numbers($0) }
    guard found.application == application else {
      throw .foreign(path: path, expected: application, found: found.application)
    }
    guard found.version == version else { throw .version(path: path, expected: version, found: found.version) }
  }

  package static func numbers(_ db: Database) throws -> (application: Int, version: Int) {
    (
      try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0, try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    )
  }

  /// Reads from the file.
  package func read<Value>(_ body: (Database) throws -> Value) throws(Failure) -> Value {
    try attempt("reading") { try queue.inDatabase(body) }
  }

  /// The rows that a query gives.
  package func rows<Value>(
    _ sql: String, _ arguments: StatementArguments = [], _ take: (RowCells) throws -> Value
  ) throws(Failure) -> [Value] {
    try read { db in
      var values: [Value] = []
      let cursor = try Row.fetchCursor(db, sql: sql, arguments: arguments)
      while let row = try cursor.next() { values.append(try take(RowCells(row))) }
      return values
    }
  }

  /// What SQLite itself finds wrong with the file, one line each.
  package func defects() throws(Failure) -> [String] {
    let integrity = try rows("PRAGMA integrity_check") { try $0.text(0) }
    let references = try rows("PRAGMA foreign_key_check") { cells in
      "table \(try cells.text(0)): a row refers to table \(try cells.text(2)), where there is no such row"
    }
    return (integrity == ["ok"] ? [] : integrity) + references
  }

  /// Refuses texts that SQLite would cut off.
  package static func refuseNUL(_ texts: KeyValuePairs<String, String>) throws(Failure) {
    for (field, text) in texts where text.utf8.contains(0) { throw .unstorable(field: field) }
  }

  /// Runs a piece of work on the database and gives its errors our words.
  package func attempt<Value>(_ operation: String, _ body: () throws -> Value) throws(Failure) -> Value {
    try Self.attempt(operation, path, body)
  }

  package static func attempt<Value>(
    _ operation: String, _ path: String, _ body: () throws -> Value
  ) throws(Failure) -> Value {
    do {
      return try body()
    } catch let error as Failure {
      throw error
    } catch let error as RowCells.Unexpected {
      throw .damaged(path: path, detail: "column \(error.column) holds something unexpected")
    } catch let error as DatabaseError {
      // For a full disk SQLite has no words of its own where it copies.
      let reason = error.resultCode == .SQLITE_FULL ? "the disk is full" : error.message ?? "no reason given"
      if cannotOpen(error) { throw .unreadable(path: path, reason: reason) }
      switch error.resultCode {
      case .SQLITE_NOTADB: throw .notADatabase(path: path)
      // An error in our words: a table or column that should be there is not.
      case .SQLITE_CORRUPT, .SQLITE_ERROR: throw .damaged(path: path, detail: reason)
      default:
        throw .refused(path: path, operation: operation, code: Int(error.extendedResultCode.rawValue), reason: reason)
      }
    } catch {
      throw .refused(path: path, operation: operation, code: 0, reason: "\(error)")
    }
  }

  private static func cannotOpen(_ error: DatabaseError) -> Bool {
    [.SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH].contains(error.resultCode)
  }

  /// A relative path that begins with `file:` would be taken for a URI.
  package static func address(_ path: String) -> String { path.hasPrefix("/") ? path : "./" + path }

  /// The file's address with the promise that nobody changes it; only ASCII letters and digits stay as they are.
  private static func immutable(_ path: String) -> String {
    let absolute = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/-._".utf8)
    let escaped = absolute.utf8.map { byte in
      plain.contains(byte) ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return "file:" + escaped.joined() + "?immutable=1"
  }
}
