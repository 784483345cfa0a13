import Databases
import TestSupport
import Testing

@testable import Catalogues

@Suite struct CalibrationStoreTests {
  @Test func `a calibration replaces the one before and is there for the next reader`() throws {
    let folder = try Folder()
    do {
      let writer = try CatalogueWriter.create(directory: folder.path, header: CatalogueTests.header)
      #expect(try writer.catalogue.calibration() == nil)
      try writer.store(calibration: #"{"clips":1}"#)
      try writer.store(calibration: #"{"clips":2}"#)
      #expect(throws: CatalogueError.unstorable(field: "the calibration")) { try writer.store(calibration: "a\u{0}") }
    }
    let catalogue = try Catalogue.open(directory: folder.path)
    #expect(try catalogue.calibration() == #"{"clips":2}"# && catalogue.header == CatalogueTests.header)
  }
}
