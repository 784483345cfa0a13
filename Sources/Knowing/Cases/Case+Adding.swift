internal import Databases
public import Dates
internal import Foundation
internal import GRDB

extension Case {
  /// Begins a run.
  ///
  /// - Parameter scan: what it runs over and against; its `id` is ignored.
  /// - Returns: its row number.
  /// - Throws: `CaseError`; then nothing was added.
  public func begin(_ scan: CaseScan) throws(CaseError) -> Int64 {
    try File.refuseNUL(["the index's path": (scan.indexes + scan.claims).joined(), "the program": scan.program])
    return try write("adding a scan") { db in
      try db.execute(
        sql: """
          INSERT INTO scans (begun_at, ended_at, program, indexes, index_digest, recordings, seconds, profile, max_e,
            stream, claims, clips)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          scan.begunAt.description, scan.endedAt?.description, scan.program, Self.json(scan.indexes.map(paths.kept)),
          scan.indexDigest, scan.recordings, scan.seconds, scan.profile, scan.maxE, scan.stream,
          Self.json(scan.claims.map(paths.kept)), scan.clips,
        ])
      return db.lastInsertedRowID
    }
  }

  /// Notes that a run came to its end.
  public func end(scan id: Int64, at moment: Moment) throws(CaseError) {
    try write("ending a scan") { db in
      try db.execute(sql: "UPDATE scans SET ended_at = ? WHERE id = ?", arguments: [moment.description, id])
    }
  }

  /// Keeps a fingerprint, in place of what was there under this key.
  public func store(fingerprint bytes: [UInt8], _ key: FingerprintKey) throws(CaseError) {
    try write("adding a fingerprint") { db in
      try db.execute(
        sql: "INSERT OR REPLACE INTO fingerprints (sha256, profile, stream, bytes) VALUES (?, ?, ?, ?)",
        arguments: [key.sha256, key.profile, key.storedStream, Data(bytes)])
    }
  }

  /// Keeps an answer, in place of what was there under this key.
  public func store(answer bytes: [UInt8], _ key: AnswerKey) throws(CaseError) {
    try write("adding an answer") { db in
      let fingerprint = key.fingerprint
      try db.execute(
        sql: """
          INSERT OR REPLACE INTO answers (sha256, profile, stream, index_digest, parameters, bytes)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          fingerprint.sha256, fingerprint.profile, fingerprint.storedStream, key.indexDigest, key.parameters,
          Data(bytes),
        ])
    }
  }

  /// Adds a clip, or replaces all that is known of the one at its path.
  public func store(_ clip: CaseClip) throws(CaseError) {
    try File.refuseNUL([clip.path: clip.path, "\(clip.path): its result": clip.result ?? ""])
    try write("adding a clip") { db in
      try db.execute(
        sql: """
          INSERT INTO clips (path, size, modified, changed, sha256, claim, result, scan) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          ON CONFLICT (path) DO UPDATE SET size = excluded.size, modified = excluded.modified,
            changed = excluded.changed, sha256 = excluded.sha256, claim = excluded.claim, result = excluded.result,
            scan = excluded.scan
          """,
        arguments: [
          paths.kept(clip.path), clip.stamp?.size, clip.stamp?.modified, clip.stamp?.changed, clip.sha256,
          try clip.claim.map { try Self.json($0.sources(paths.kept)) }, clip.result, clip.scan,
        ])
    }
  }

  /// Adds a person's decision about a match; it can neither be changed nor taken back, only decided anew.
  ///
  /// - Parameter decision: what was decided about which match, by whom and when.
  /// - Throws: `CaseError`; then nothing was added.
  public func add(_ decision: Decision) throws(CaseError) {
    try File.refuseNUL([
      "the match": decision.match, "the name": decision.by, "the note": decision.note ?? "",
      "the recording": decision.recording, "the clip": decision.clip,
    ])
    try write("adding a decision") { db in
      try db.execute(
        sql: """
          INSERT INTO decisions (match, clip_sha256, recording, start, stop, verdict, decided_by, decided_at, note)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          decision.match, decision.clip, decision.recording, decision.start, decision.stop, decision.verdict.rawValue,
          decision.by, decision.at.description, decision.note,
        ])
    }
  }

  @discardableResult
  func write<Value>(_ operation: String, _ body: (Database) throws -> Value) throws(CaseError) -> Value {
    try file.attempt(operation) { try file.queue.write(body) }
  }

  /// The same value gives the same bytes; JSON escapes a NUL, so none reaches SQLite.
  private static func json(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}
