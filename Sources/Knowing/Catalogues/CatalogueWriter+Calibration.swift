internal import Databases
import GRDB

extension Catalogue {
  /// What was measured of chance on this index, as it was stored; `nil` where that was not done.
  package func calibration() throws(CatalogueError) -> String? {
    try file.read { try String.fetchOne($0, sql: "SELECT value FROM meta WHERE key = 'calibration'") }
  }
}

extension CatalogueWriter {
  /// Notes what was measured of chance on this index, in place of what was noted before.
  ///
  /// - Parameter calibration: any text without NUL.
  /// - Throws: `CatalogueError`; then nothing was changed.
  package func store(calibration: String) throws(CatalogueError) {
    try Catalogue.File.refuseNUL(["the calibration": calibration])
    try catalogue.file.attempt("calibrating") {
      try change { try CatalogueSchema.note("calibration", calibration, $0) }
    }
  }
}
