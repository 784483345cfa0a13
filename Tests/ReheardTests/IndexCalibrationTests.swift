import Foundation
import Provenance
import Testing

@testable import Reheard

@Suite("Calibration of an index")
struct IndexCalibrationTests {
  private let workshop: Workshop
  private let index: String

  init() async throws {
    workshop = try Workshop()
    index = workshop.path("test.reheard")
    _ = try await ReferenceIndex.add([try workshop.wav("a.wav", seed: 1, seconds: 3)], to: index, jobs: 1)
  }

  @Test("few recordings have no tail to measure; the error says how many are needed")
  func few() async throws {
    await #expect(throws: CalibrationError.tooFewRecordings(path: index, expected: 50, found: 1)) {
      _ = try await IndexCalibration(index, clips: 160, jobs: 1)
    }
    #expect(try ReferenceIndex(index).calibration() == nil)
  }

  @Test("what was measured on an index of another size does not serve, and nonsense is named")
  func otherSize() throws {
    let law = #"{"location":1.2,"scale":0.3}"#
    let writer = try CatalogueWriter.open(directory: index)
    try writer.store(calibration: #"{"clips":100,"recordings":100,"edited":\#(law),"unedited":\#(law)}"#)
    #expect(try ReferenceIndex(index).calibration() == nil)
    for nonsense in ["x", #"{"clips":1,"recordings":1,"edited":{"location":1,"scale":0},"unedited":\#(law)}"#] {
      try writer.store(calibration: nonsense)
      #expect(throws: CalibrationError.damaged(path: index)) { try ReferenceIndex(index).calibration() }
    }
  }
}
