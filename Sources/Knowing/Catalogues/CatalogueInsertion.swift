internal import Databases
internal import Dates
internal import Events
import Foundation
import GRDB

/// The rows that a writer adds.
enum CatalogueInsertion {
  /// An event that is there already is replaced, and is then one that was written down here.
  static func insert(_ event: Event, source: String? = nil, _ db: Database) throws {
    let document = try json(event)
    try db.execute(
      sql: """
        INSERT INTO events (id, title, date, document, source) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET title = excluded.title, date = excluded.date, document = excluded.document,
          source = excluded.source
        """, arguments: [event.id, event.title, event.date.description, document, source])
  }

  static func insert(_ segment: SegmentEntry, _ db: Database) throws -> Int64 {
    try db.execute(
      sql: "INSERT INTO segments (file, byte_count, checksum, profile_id) VALUES (?, ?, ?, ?)",
      arguments: [segment.file, segment.byteCount, segment.checksum, segment.profileID])
    return db.lastInsertedRowID
  }

  static func insert(
    _ recording: Recording, segment: Int64, ordinal: Int, paths: KeptPaths, _ db: Database
  ) throws -> CatalogueEntry {
    do {
      try db.execute(
        sql: """
          INSERT INTO recordings (segment, ordinal, name, path, sha256, start, stop, duration, usable_seconds,
            peak_count, landmark_count, event, title, published_at, tags, soundtracks, fingerprint, source)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          segment, ordinal, recording.name,
          recording.source == nil ? paths.kept(recording.path) : recording.path, recording.sha256, recording.start,
          recording.stop,
          recording.duration, recording.usableSeconds, recording.peakCount, recording.landmarkCount, recording.event,
          recording.title, recording.publishedAt?.description, json(recording.tags),
          SoundtrackText.text(recording.soundtracks), recording.fingerprint, recording.source,
        ])
    } catch let error as DatabaseError where error.extendedResultCode == .SQLITE_CONSTRAINT_UNIQUE {
      throw CatalogueError.nameTaken(name: recording.name)
    }
    return CatalogueEntry(id: db.lastInsertedRowID, segment: segment, ordinal: ordinal, recording: recording)
  }

  /// - Returns: the row numbers of the segments that no recording was left of.
  static func deleteEmptySegments(_ db: Database) throws -> Set<Int64> {
    let empty = try Int64.fetchSet(
      db, sql: "SELECT id FROM segments WHERE id NOT IN (SELECT segment FROM recordings)")
    for id in empty.sorted() { try db.execute(sql: "DELETE FROM segments WHERE id = ?", arguments: [id]) }
    return empty
  }

  /// A recording that is there already moves to a new place, with what is known of its sound.
  static func move(_ entry: CatalogueEntry, segment: Int64, ordinal: Int, _ db: Database) throws {
    let recording = entry.recording
    try db.execute(
      sql: """
        UPDATE recordings SET segment = ?, ordinal = ?, duration = ?, usable_seconds = ?, peak_count = ?,
          landmark_count = ?, tags = ?, soundtracks = ?, fingerprint = ? WHERE id = ?
        """,
      arguments: [
        segment, ordinal, recording.duration, recording.usableSeconds, recording.peakCount, recording.landmarkCount,
        json(recording.tags), SoundtrackText.text(recording.soundtracks), recording.fingerprint, entry.id,
      ])
    guard db.changesCount == 1 else { throw CatalogueError.noSuchRecording(id: entry.id) }
  }

  /// The same value gives the same bytes; JSON escapes a NUL, so none reaches SQLite.
  private static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
