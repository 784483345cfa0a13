internal import Claims
internal import Databases
internal import Dates
import Foundation
import GRDB

extension Case {
  /// All clips, in the order of their paths.
  public func clips() throws(CaseError) -> [CaseClip] { try clips("ORDER BY path") }

  /// The clip at this path, if the case has it.
  public func clip(_ path: String) throws(CaseError) -> CaseClip? {
    try clips("WHERE path = ?", [paths.kept(path)]).first
  }

  /// The clips whose content this is, in the order of their paths.
  public func clips(sha256: String) throws(CaseError) -> [CaseClip] {
    try clips("WHERE sha256 = ? ORDER BY path", [sha256])
  }

  /// All runs, oldest first.
  public func scans() throws(CaseError) -> [CaseScan] {
    let sql = """
      SELECT id, begun_at, ended_at, program, indexes, index_digest, recordings, seconds, profile, max_e, stream,
        claims, clips
      FROM scans ORDER BY id
      """
    return try file.rows(sql) { cells in
      guard let begun = try cells.parsed(1, by: { Moment($0) }) else { throw cells.unexpected(1) }
      let (indexes, claims): ([String], [String]) = try (cells.decoded(4), cells.decoded(11))
      return try CaseScan(
        id: cells.integer(0), begunAt: begun, endedAt: cells.parsed(2, by: { Moment($0) }), program: cells.text(3),
        indexes: indexes.map(paths.shown), indexDigest: cells.text(5), recordings: cells.count(6),
        seconds: cells.real(7),
        profile: cells.text(8), maxE: cells.real(9),
        stream: cells.optionalInteger(10).map { Int($0) }, claims: claims.map(paths.shown), clips: cells.count(12))
    }
  }

  /// All decisions, oldest first; for each match the last one counts.
  public func decisions() throws(CaseError) -> [Decision] {
    let sql = """
      SELECT match, clip_sha256, recording, start, stop, verdict, decided_by, decided_at, note FROM decisions ORDER BY id
      """
    return try file.rows(sql) { cells in
      guard let verdict = Decision.Verdict(rawValue: try cells.text(5)) else { throw cells.unexpected(5) }
      guard let at = try cells.parsed(7, by: { Moment($0) }) else { throw cells.unexpected(7) }
      return try Decision(
        match: cells.text(0), clip: cells.text(1), recording: cells.text(2), start: cells.optionalReal(3),
        stop: cells.optionalReal(4), verdict: verdict, by: cells.text(6), at: at, note: cells.optionalText(8))
    }
  }

  /// A fingerprint as it was stored, or `nil` where there is none.
  public func fingerprint(_ key: FingerprintKey) throws(CaseError) -> [UInt8]? {
    let sql = "SELECT bytes FROM fingerprints WHERE sha256 = ? AND profile = ? AND stream = ?"
    return try file.rows(sql, [key.sha256, key.profile, key.storedStream]) { try $0.bytes(0) }.first
  }

  /// How many fingerprints the case keeps.
  public func fingerprintCount() throws(CaseError) -> Int {
    try file.rows("SELECT count(*) FROM fingerprints") { try $0.count(0) }.first ?? 0
  }

  /// An answer as it was stored, or `nil` where there is none.
  public func answer(_ key: AnswerKey) throws(CaseError) -> [UInt8]? {
    let sql = """
      SELECT bytes FROM answers
      WHERE sha256 = ? AND profile = ? AND stream = ? AND index_digest = ? AND parameters = ?
      """
    let fingerprint = key.fingerprint
    return try file.rows(
      sql, [fingerprint.sha256, fingerprint.profile, fingerprint.storedStream, key.indexDigest, key.parameters]
    ) { try $0.bytes(0) }.first
  }

  /// Reads the whole file and says what is wrong with it, one line each; empty for a sound one.
  public func problems() throws(CaseError) -> [String] {
    let defects = try file.defects()
    // Reading all rows checks every cell.
    _ = try (clips(), scans(), decisions())
    return defects
  }

  private func clips(_ tail: String, _ arguments: StatementArguments = []) throws(CaseError) -> [CaseClip] {
    let sql = "SELECT path, size, modified, changed, sha256, claim, result, scan FROM clips \(tail)"
    return try file.rows(sql, arguments) { cells in
      var stamp: CaseClip.Stamp?
      if let size = cells.optionalInteger(1), let modified = cells.optionalInteger(2),
        let changed = cells.optionalInteger(3)
      {
        stamp = CaseClip.Stamp(size: size, modified: modified, changed: changed)
      }
      return try CaseClip(
        path: paths.shown(cells.text(0)), stamp: stamp, sha256: cells.optionalText(4),
        claim: cells.optionalText(5) == nil ? nil : (cells.decoded(5) as Claim).sources(paths.shown),
        result: cells.optionalText(6),
        scan: cells.optionalInteger(7))
    }
  }
}

extension FingerprintKey {
  /// A table's key cannot be null.
  var storedStream: Int { stream ?? -1 }
}
