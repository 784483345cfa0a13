internal import Databases
internal import GRDB

extension Case {
  /// Takes clips out of the case, with what was heard in them where no other clip is of their content; all of them, or none
  /// where one is not there. What people decided stays in the log.
  ///
  /// - Parameter paths: as one types them from here.
  /// - Returns: the clips that are not in the case; where there are any, nothing was changed.
  /// - Throws: `CaseError`; then nothing was changed.
  public func remove(clips paths: [String]) throws(CaseError) -> [String] {
    var missing: [String] = []
    for path in paths where try clip(path) == nil { missing.append(path) }
    guard missing.isEmpty else { return missing }
    try write("removing") { db in
      for path in paths { try db.execute(sql: "DELETE FROM clips WHERE path = ?", arguments: [self.paths.kept(path)]) }
      for table in ["fingerprints", "answers"] {
        try db.execute(
          sql: "DELETE FROM \(table) WHERE sha256 NOT IN (SELECT sha256 FROM clips WHERE sha256 IS NOT NULL)")
      }
    }
    return []
  }

  /// Notes where clips are now. The case's other knowledge of them stays as it is.
  ///
  /// - Parameter places: from where they were to where they are, as one types both from here; where a clip is known under
  ///   its new place already, that one stays.
  /// - Throws: `CaseError`; then nothing was changed.
  public func relocate(_ places: [(from: String, to: String)]) throws(CaseError) {
    try File.refuseNUL(["a clip's path": places.map(\.to).joined()])
    try write("relocating") { db in
      for place in places {
        let (from, to) = (paths.kept(place.from), paths.kept(place.to))
        try db.execute(sql: "UPDATE OR IGNORE clips SET path = ? WHERE path = ?", arguments: [to, from])
        if db.changesCount == 0 { try db.execute(sql: "DELETE FROM clips WHERE path = ?", arguments: [from]) }
      }
    }
  }
}
