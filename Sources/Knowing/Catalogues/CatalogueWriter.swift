internal import Databases
package import Events
import Foundation
import GRDB
import Machine

/// The one who may change an index's catalogue, as long as it lives.
package final class CatalogueWriter: Sendable {
  /// The catalogue as it is now, this writer's own changes included.
  package let catalogue: Catalogue
  private let lock: WriterLock

  private static let draftName = Catalogue.fileName + ".new"
  private static let draftNames = ["", "-journal", "-wal", "-shm"].map { draftName + $0 }

  /// Whether a file of this name in an index's folder is what a crash left of making a catalogue.
  package static func isDraft(_ name: String) -> Bool { draftNames.contains(name) }

  /// Makes a new, empty catalogue in a folder that exists.
  ///
  /// It is built under another name and renamed when it is whole and on the disk: there is no half-made catalogue.
  package static func create(
    directory: String, header: CatalogueHeader, patience: WriterPatience = .none
  ) throws(CatalogueError) -> CatalogueWriter {
    let lock = try WriterLock(directory: directory, patience: patience)
    let path = Catalogue.filePath(directory)
    guard !FileManager.default.fileExists(atPath: path) else { throw .exists(path: path) }
    try Catalogue.File.refuseNUL(["profile": header.profile, "profile ID": header.profileID])
    let draft = directory + "/" + draftName
    // Whatever a crash left of an earlier attempt; the lock says that nobody is at work on it.
    for name in draftNames { try? FileManager.default.removeItem(atPath: directory + "/" + name) }
    let file = try Catalogue.File(writing: draft)
    try file.attempt("creating") {
      try file.queue.write { db in
        try CatalogueSchema.create(db, header: header)
        try CatalogueWalk.renew(db)
      }
      // The file itself remembers the mode.
      try file.queue.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
      try file.queue.close()
    }
    do {
      try FileManager.default.moveItem(atPath: draft, toPath: path)
    } catch {
      throw .unreadable(path: path, reason: "the new catalogue could not be moved into its place")
    }
    syncFolder(directory)
    return try CatalogueWriter(directory: directory, lock: lock)
  }

  /// Opens an index's catalogue for changes.
  package static func open(
    directory: String, patience: WriterPatience = .none
  ) throws(CatalogueError) -> CatalogueWriter {
    // Before the lock, so that a mistyped path does not leave a lock file behind.
    let path = Catalogue.filePath(directory)
    guard try Catalogue.File.isThere(path) else { throw .missing(path: path) }
    return try CatalogueWriter(directory: directory, lock: WriterLock(directory: directory, patience: patience))
  }

  private init(directory: String, lock: WriterLock) throws(CatalogueError) {
    catalogue = try Catalogue(SQLiteFile(writing: Catalogue.filePath(directory)))
    self.lock = lock
  }

  /// Folds the log into the file, as far as readers leave it free; what remains, the next writer folds.
  deinit {
    try? catalogue.file.queue.inDatabase { try $0.execute(sql: "PRAGMA wal_checkpoint(PASSIVE)") }
    // Before the lock goes, so that the next writer never meets this connection.
    try? catalogue.file.queue.close()
  }

  /// Makes a segment and its recordings real, together with the events they belong to, in one transaction.
  ///
  /// The segment's file must be on the disk, whole and synced, before this is called: when it returns, the index
  /// has it, and if it throws or the machine stops, the index is as it was.
  ///
  /// - Parameters:
  ///   - segment: the segment, whose `id` is ignored; `nil` only where there are no recordings.
  ///   - recordings: what the segment holds, in its order.
  ///   - events: events that are new, or known better now (one of the same ID is replaced).
  /// - Returns: the recordings in their places.
  /// - Throws: `CatalogueError`; then nothing was added.
  @discardableResult
  package func add(
    segment: SegmentEntry?, recordings: [Recording], events: [Event] = []
  ) throws(CatalogueError) -> [CatalogueEntry] {
    precondition((segment == nil) == recordings.isEmpty, "a segment comes with its recordings, and they with it")
    let segments = segment.map { [(segment: $0, recordings: recordings)] } ?? []
    return try add(segments, events: events, source: nil)
  }

  /// Makes several segments real at once; see `add(segment:recordings:events:)`.
  ///
  /// - Parameters:
  ///   - segments: each with what it holds, in its order.
  ///   - events: events that are new; those of the same ID are replaced.
  ///   - source: the import that all of it comes from, with its file's checksum; `nil` for what is added here.
  /// - Returns: the recordings in their places.
  /// - Throws: `CatalogueError`; then nothing was added.
  @discardableResult
  package func add(
    _ segments: [(segment: SegmentEntry, recordings: [Recording])], events: [Event],
    source: (name: String, checksum: String)?
  ) throws(CatalogueError) -> [CatalogueEntry] {
    for recording in segments.flatMap(\.recordings) { try Self.check(recording) }
    for event in events {
      try Catalogue.File.refuseNUL(["the event's ID": event.id, "the event's title": event.title])
    }
    if let source { try Catalogue.File.refuseNUL(["the source's name": source.name]) }
    return try catalogue.file.attempt("adding") {
      try change { db in
        if let source {
          try db.execute(
            sql: """
              INSERT INTO sources (name, checksum) VALUES (?, ?)
              ON CONFLICT (name) DO UPDATE SET checksum = excluded.checksum
              """,
            arguments: [source.name, source.checksum])
        }
        for event in events { try CatalogueInsertion.insert(event, source: source?.name, db) }
        return try segments.flatMap { part in
          let id = try CatalogueInsertion.insert(part.segment, db)
          return try part.recordings.enumerated().map { ordinal, recording in
            try CatalogueInsertion.insert(recording, segment: id, ordinal: ordinal, paths: catalogue.paths, db)
          }
        }
      }
    }
  }

  /// Takes recordings out of the index, in one transaction; their events stay.
  ///
  /// - Parameter ids: the recordings' row numbers.
  /// - Returns: the segments that no recording is left of; their files may be deleted now.
  /// - Throws: `CatalogueError`; then nothing was removed.
  package func remove(recordings ids: [Int64]) throws(CatalogueError) -> [SegmentEntry] {
    let segments = try catalogue.segments()
    let empty = try catalogue.file.attempt("removing") {
      try change { db in
        for id in ids {
          try db.execute(sql: "DELETE FROM recordings WHERE id = ?", arguments: [id])
          guard db.changesCount == 1 else { throw CatalogueError.noSuchRecording(id: id) }
        }
        return try CatalogueInsertion.deleteEmptySegments(db)
      }
    }
    return segments.filter { empty.contains($0.id) }
  }

  private static func check(_ recording: Recording) throws(CatalogueError) {
    try Catalogue.File.refuseNUL([
      "the recording's name": recording.name, "its path": recording.path, "its SHA-256": recording.sha256,
      "its title": recording.title ?? "", "its event's ID": recording.event ?? "",
    ])
  }

  /// Makes sure that a rename survives a power cut. A file system that cannot sync a folder does it by itself.
  private static func syncFolder(_ path: String) {
    guard let folder = FileHandle(forReadingAtPath: path) else { return }
    _ = fsync(folder.fileDescriptor)
    try? folder.close()
  }
}
