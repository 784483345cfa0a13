internal import Databases
import GRDB

extension CatalogueWriter {
  /// Takes events out of the index, with all their recordings, in one transaction.
  ///
  /// - Parameter ids: the events' IDs, which are there.
  /// - Returns: how many recordings went with them, and the segments that no recording is left of; their files may be
  ///   deleted now.
  /// - Throws: `CatalogueError`; then nothing was removed.
  package func remove(events ids: [String]) throws(CatalogueError) -> (recordings: Int, segments: [SegmentEntry]) {
    let before = try catalogue.segments()
    let (recordings, empty) = try catalogue.file.attempt("removing") {
      try change { db in
        var recordings = 0
        for id in ids {
          try db.execute(sql: "DELETE FROM recordings WHERE event = ?", arguments: [id])
          recordings += db.changesCount
          try db.execute(sql: "DELETE FROM events WHERE id = ?", arguments: [id])
        }
        return (recordings, try CatalogueInsertion.deleteEmptySegments(db))
      }
    }
    return (recordings, before.filter { empty.contains($0.id) })
  }
}
