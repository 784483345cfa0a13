package import Databases
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
/// The price: reading in this mode needs two small files beside the catalogue, and, as with every SQLite file in it, all
/// who use a catalogue while it is written to must be on one machine.
public final class Catalogue: Sendable {
  /// The catalogue's name inside an index's folder.
  package static let fileName = "catalogue.sqlite"

  typealias File = SQLiteFile<CatalogueError>

  /// Where the file is.
  public var path: String { file.path }
  /// What holds for the whole index.
  public let header: CatalogueHeader
  let file: File
  /// How the paths of media are kept.
  package let paths: KeptPaths

  /// Opens an index's catalogue for reading; later changes by a writer are not seen.
  ///
  /// - Parameter directory: the index's folder.
  /// - Returns: the catalogue as it is at this moment.
  /// - Throws: `CatalogueError`, which says what was expected, what was found and what to do.
  public static func open(directory: String) throws(CatalogueError) -> Catalogue {
    try Catalogue(SQLiteFile(reading: filePath(directory)))
  }

  /// Takes an open file, which is checked here to be a catalogue.
  init(_ file: File) throws(CatalogueError) {
    try file.check(application: CatalogueSchema.applicationID, version: CatalogueSchema.version)
    guard let header = try file.read({ try Self.header($0) }) else { throw Self.incomplete(file.path) }
    self.file = file
    self.header = header
    paths = KeptPaths(beside: (file.path as NSString).deletingLastPathComponent)
  }

  private static func header(_ db: Database) throws -> CatalogueHeader? {
    let values = try meta(db)
    guard let format = values["index_format"].flatMap({ Int($0) }), let id = values["profile_id"],
      let profile = values["profile"]
    else { return nil }
    return CatalogueHeader(indexFormat: format, profileID: id, profile: profile)
  }

  /// The table `meta`.
  static func meta(_ db: Database) throws -> [String: String] {
    var values: [String: String] = [:]
    for row in try Row.fetchAll(db, sql: "SELECT key, value FROM meta") {
      let cells = RowCells(row)
      values[try cells.text(0)] = try cells.text(1)
    }
    return values
  }

  static func incomplete(_ path: String) -> CatalogueError {
    .damaged(path: path, detail: "the table meta is incomplete")
  }

  static func filePath(_ directory: String) -> String { directory + "/" + fileName }
}
