import Catalogues
import Chances
import Foundation
import Matching
import Reports
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
    let laws = #""edited":\#(law),"local":\#(law),"unedited":\#(law)"#
    try writer.store(calibration: #"{"clips":100,"recordings":100,\#(laws)}"#)
    #expect(try ReferenceIndex(index).calibration() == nil)
    for nonsense in ["x", #"{"clips":1,"recordings":1,"edited":{"location":1,"scale":0},"unedited":\#(law)}"#] {
      try writer.store(calibration: nonsense)
      #expect(throws: CalibrationError.damaged(path: index)) { try ReferenceIndex(index).calibration() }
    }
  }

  @Test("a writer who is there is found before anything is measured, not after")
  func lock() async throws {
    let writer = try IndexWriter(index, makingIt: false)
    await #expect(throws: CatalogueError.self) { _ = try await IndexCalibration(index, clips: 160, jobs: 1) }
    _ = writer
  }

  @Test(
    "the constants owe nothing to the recordings that they are checked with",
    arguments: [(160, 50), (400, 51), (160, 900)])
  func halves(clips: Int, recordings: Int) throws {
    let plan = CalibrationPlan(clips: clips, recordings: recordings)
    #expect(plan.pieces.count == clips / 2 && Set(plan.pieces).count == plan.pieces.count)
    #expect(plan.pieces.allSatisfy { (0..<recordings).contains($0.recording) })
    func results(_ worth: (Int) -> Double) -> [StrangerResult] {
      plan.pieces.enumerated().flatMap { number, piece in
        [false, true].map {
          let ratio = worth(piece.recording) + Double(number % 17) / 17
          return StrangerResult(recording: piece.recording, isMirrored: $0, unedited: ratio, edited: ratio / 2)
        }
      }
    }
    let report = try #require(plan.report(results { _ in 1 }))
    let (fitted, checked) = (Set(report.fitted.map(\.recording)), Set(report.checked.map(\.recording)))
    #expect(fitted.isDisjoint(with: checked))
    #expect(report.fitted.count + report.checked.count == clips / 2 * 2)
    #expect((0...1).contains(fitted.count - checked.count))
    let strange = try #require(plan.report(results { checked.contains($0) ? 9 : 1 }))
    #expect(strange.calibration == report.calibration)
    #expect(try #require(plan.report(results { fitted.contains($0) ? 9 : 1 })).calibration != report.calibration)
    // Those that were held back show that the constants do not hold for them.
    #expect(strange.checked.allSatisfy { $0.eValue(strange.calibration) < 0.01 })
    #expect(strange.fitted.allSatisfy { $0.eValue(strange.calibration) > 0.01 })
    #expect(plan.report(results { _ in 1 }.filter { fitted.contains($0.recording) }) == nil)
  }
}
