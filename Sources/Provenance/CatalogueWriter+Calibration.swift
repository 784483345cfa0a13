import GRDB

extension Catalogue {
  /// What was measured of chance on this index, as it was stored; `nil` where that was not done.
  package func calibration() throws(CatalogueError) -> String? {
    try Self.attempt("reading", path) {
      try queue.inDatabase { try String.fetchOne($0, sql: "SELECT value FROM meta WHERE key = 'calibration'") }
    }
  }
}

extension CatalogueWriter {
  /// Notes what was measured of chance on this index, in place of what was noted before.
  ///
  /// - Parameter calibration: any text without NUL.
  /// - Throws: `CatalogueError`; then nothing was changed.
  package func store(calibration: String) throws(CatalogueError) {
    try Self.refuseNUL(["the calibration": calibration])
    try Catalogue.attempt("calibrating", catalogue.path) {
      try change { db in
        try db.execute(
          sql: "INSERT OR REPLACE INTO meta (key, value) VALUES ('calibration', ?)", arguments: [calibration])
      }
    }
  }
}
