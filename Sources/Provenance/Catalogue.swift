import Foundation
import GRDB

/// What is known of every event and recording of an index: its `catalogue.sqlite`, read as it was when opened.
///
/// The file is in SQLite's write-ahead mode (WAL), because it is the only one in which a reader never waits for the
/// writer, nor the writer for a reader: a commit is appended to a log beside the file and synced there, while readers
/// go on with the pages they began with. When the last writer closes, the log is folded into the file and deleted, so
/// an index at rest is one catalogue file that can be copied by hand. (With a rollback journal each commit would have
/// to shut readers out.)
///
/// The price: reading in this mode needs two small files beside the catalogue, which cannot be made in a folder that
/// is read-only. There, and only if no log waits to be folded in, nothing can change, so the file is opened as
/// `immutable`, which needs no others. As with every SQLite file in this mode, all who use a catalogue while it is
/// written to must be on one machine.
public final class Catalogue: Sendable {
  /// The catalogue's name inside an index's folder.
  package static let fileName = "catalogue.sqlite"

  /// Where the file is.
  public let path: String
  /// What holds for the whole index.
  public let header: CatalogueHeader
  let queue: DatabaseQueue

  /// Opens an index's catalogue for reading; later changes by a writer are not seen.
  ///
  /// - Parameter directory: the index's folder.
  /// - Returns: the catalogue as it is at this moment.
  /// - Throws: `CatalogueError`, which says what was expected, what was found and what to do.
  public static func open(directory: String) throws(CatalogueError) -> Catalogue {
    let path = filePath(directory)
    try checkPresence(path)
    do {
      return try Catalogue(snapshotOf: path, at: address(path))
    } catch .unreadable(_, let reason) {
      guard !FileManager.default.isWritableFile(atPath: directory) else {
        throw .unreadable(path: path, reason: reason)
      }
      let log = try? FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? NSNumber
      guard log?.int64Value ?? 0 == 0 else { throw .unfoldedLog(path: path) }
      return try Catalogue(snapshotOf: path, at: immutable(path))
    }
  }

  /// A connection whose one long transaction holds on to the state of this moment.
  private convenience init(snapshotOf path: String, at address: String) throws(CatalogueError) {
    var configuration = CatalogueSchema.configuration(readonly: true)
    // The name is the library's: a transaction that outlives a call. It only reads, and ends with the connection.
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

  /// Takes an open connection, whose file is checked here to be a catalogue.
  init(queue: DatabaseQueue, path: String) throws(CatalogueError) {
    self.queue = queue
    self.path = path
    let (application, version, header) = try Self.attempt("reading", path) {
      try queue.inDatabase { db in
        let application = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        let known = application == CatalogueSchema.applicationID && version == CatalogueSchema.version
        return (application, version, known ? try Self.header(db) : nil)
      }
    }
    guard application == CatalogueSchema.applicationID else {
      throw .foreign(path: path, expected: CatalogueSchema.applicationID, found: application)
    }
    guard version == CatalogueSchema.version else {
      throw .version(path: path, expected: CatalogueSchema.version, found: version)
    }
    guard let header else { throw .damaged(path: path, detail: "the table meta is incomplete") }
    self.header = header
  }

  private static func header(_ db: Database) throws -> CatalogueHeader? {
    var values: [String: String] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT key, value FROM meta") {
      let cells = RowCells(row)
      values[try cells.text(0)] = try cells.text(1)
    }
    guard let format = values["index_format"].flatMap({ Int($0) }), let id = values["profile_id"],
      let profile = values["profile"]
    else { return nil }
    return CatalogueHeader(indexFormat: format, profileID: id, profile: profile)
  }

  static func filePath(_ directory: String) -> String { directory + "/" + fileName }

  static func checkPresence(_ path: String) throws(CatalogueError) {
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    guard let kind = try? FileManager.default.attributesOfItem(atPath: target)[.type] as? FileAttributeType else {
      throw .missing(path: path)
    }
    guard kind == .typeRegular else {
      throw .unreadable(path: path, reason: "expected a file, found a folder or a device")
    }
  }

  /// A relative path that begins with `file:` would be taken for a URI.
  static func address(_ path: String) -> String { path.hasPrefix("/") ? path : "./" + path }

  /// The file's address with the promise that nobody changes it; only ASCII letters and digits stay as they are.
  static func immutable(_ path: String) -> String {
    let absolute = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/-._".utf8)
    let escaped = absolute.utf8.map { byte in
      plain.contains(byte) ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return "file:" + escaped.joined() + "?immutable=1"
  }
}
