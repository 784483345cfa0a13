import Foundation
import GRDB

/// The rows that a writer adds.
enum CatalogueInsertion {
  static func insert(_ event: Event, _ db: Database) throws {
    let document = try json(event)
    try db.execute(
      sql: """
        INSERT INTO events (id, title, date, document) VALUES (?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET title = excluded.title, date = excluded.date, document = excluded.document
        """, arguments: [event.id, event.title, event.date.description, document])
  }

  static func insert(_ segment: SegmentEntry, _ db: Database) throws -> Int64 {
    try db.execute(
      sql: "INSERT INTO segments (file, byte_count, checksum, profile_id) VALUES (?, ?, ?, ?)",
      arguments: [segment.file, segment.byteCount, segment.checksum, segment.profileID])
    return db.lastInsertedRowID
  }

  static func insert(
    _ recording: Recording, segment: Int64, ordinal: Int, _ db: Database
  ) throws -> CatalogueEntry {
    do {
      try db.execute(
        sql: """
          INSERT INTO recordings (segment, ordinal, name, path, sha256, start, stop, duration, usable_seconds,
            peak_count, landmark_count, event, title, published_at, tags)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          segment, ordinal, recording.name, recording.path, recording.sha256, recording.start, recording.stop,
          recording.duration, recording.usableSeconds, recording.peakCount, recording.landmarkCount, recording.event,
          recording.title, recording.publishedAt?.description, json(recording.tags),
        ])
    } catch let error as DatabaseError where error.extendedResultCode == .SQLITE_CONSTRAINT_UNIQUE {
      throw CatalogueError.nameTaken(name: recording.name)
    }
    return CatalogueEntry(id: db.lastInsertedRowID, segment: segment, ordinal: ordinal, recording: recording)
  }

  /// The same value gives the same bytes; JSON escapes a NUL, so none reaches SQLite.
  private static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
