internal import Databases
import GRDB

extension CatalogueWriter {
  /// Changes the catalogue in one transaction, at the end of which what it says of all rows is renewed; every change goes
  /// through here.
  func change<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try catalogue.file.queue.write { db in
      let value = try body(db)
      try CatalogueWalk.renew(db)
      return value
    }
  }

  /// Takes the rows as they are for those that were meant.
  ///
  /// - Throws: `CatalogueError`.
  package func reseal() throws(CatalogueError) {
    try catalogue.file.attempt("sealing") { try change { _ in } }
  }

  /// Puts recordings into new segments, in one transaction: what merging, repairing and making anew come down to.
  ///
  /// - Parameters:
  ///   - segments: new segments, whole and synced on the disk, each with the recordings it holds, in its order.
  ///   - ids: row numbers of recordings that are taken out.
  ///   - header: what holds for the whole index from now on; `nil` leaves it.
  /// - Returns: the segments that no recording is left of; their files may be deleted now.
  /// - Throws: `CatalogueError`; then nothing was changed.
  package func rearrange(
    _ segments: [(segment: SegmentEntry, entries: [CatalogueEntry])], removing ids: [Int64] = [],
    header: CatalogueHeader? = nil
  ) throws(CatalogueError) -> [SegmentEntry] {
    let before = try catalogue.segments()
    let empty = try catalogue.file.attempt("rearranging") {
      try change { db in
        for id in ids { try db.execute(sql: "DELETE FROM recordings WHERE id = ?", arguments: [id]) }
        for part in segments {
          let id = try CatalogueInsertion.insert(part.segment, db)
          for (ordinal, entry) in part.entries.enumerated() {
            try CatalogueInsertion.move(entry, segment: id, ordinal: ordinal, db)
          }
        }
        if let header { try CatalogueSchema.update(header, db) }
        return try CatalogueInsertion.deleteEmptySegments(db)
      }
    }
    return before.filter { empty.contains($0.id) }
  }

  /// Notes where media files are now.
  ///
  /// - Parameter paths: as one types them from here, by row number of the recording.
  /// - Throws: `CatalogueError`; then nothing was changed.
  package func relocate(_ paths: [Int64: String]) throws(CatalogueError) {
    for path in paths.values { try Catalogue.File.refuseNUL(["the file's path": path]) }
    try catalogue.file.attempt("relocating") {
      try change { db in
        for (id, path) in paths.sorted(by: { $0.key < $1.key }) {
          try db.execute(
            sql: "UPDATE recordings SET path = ? WHERE id = ?", arguments: [catalogue.paths.kept(path), id])
        }
      }
    }
  }

  /// Takes everything out that was imported under a name: the recordings, and those events that no other recording
  /// has; an event that another recording has stays, and counts as written down here.
  ///
  /// - Parameter name: the source's name.
  /// - Returns: how many recordings and events were taken out, and the segments that no recording is left of; `nil`
  ///   where nothing was imported under this name.
  /// - Throws: `CatalogueError`; then nothing was removed.
  package func remove(source name: String) throws(CatalogueError) -> (
    recordings: Int, events: Int, segments: [SegmentEntry]
  )? {
    guard try catalogue.sources()[name] != nil else { return nil }
    let before = try catalogue.segments()
    let (recordings, events, empty) = try catalogue.file.attempt("removing") {
      try change { db in
        try db.execute(sql: "DELETE FROM recordings WHERE source = ?", arguments: [name])
        let recordings = db.changesCount
        try db.execute(
          sql: """
            DELETE FROM events
            WHERE source = ? AND id NOT IN (SELECT event FROM recordings WHERE event IS NOT NULL)
            """,
          arguments: [name])
        let events = db.changesCount
        try db.execute(sql: "UPDATE events SET source = NULL WHERE source = ?", arguments: [name])
        try db.execute(sql: "DELETE FROM sources WHERE name = ?", arguments: [name])
        return (recordings, events, try CatalogueInsertion.deleteEmptySegments(db))
      }
    }
    return (recordings, events, before.filter { empty.contains($0.id) })
  }
}
