import Foundation
import TestSupport
import Testing

@testable import Chances

@Suite struct CalibrationTests {
  private static let law = Calibration.Law(location: 1.3, scale: 0.3)
  private static let calibration = Calibration(
    unedited: law, edited: Calibration.Law(location: 1.3, scale: 0.6), clips: 100, recordings: 1)

  /// Values whose largest of many follow Gumbel's law.
  private func values(_ count: Int, law: Calibration.Law, seed: UInt64) -> [Double] {
    var dice = Dice(seed: seed)
    return (0..<count).map { _ in law.location - law.scale * log(-log(Double.random(in: 1e-9..<1, using: &dice))) }
  }

  @Test func twoKindsOfAlignmentsAreTwoChances() {
    #expect(abs(Self.calibration.eValue(score: 13, tail: 10, isSwept: false) - 2) < 1e-9)
    // Three tenths of the tail further, chance is rarer by the factor e.
    #expect(abs(Self.calibration.eValue(score: 16, tail: 10, isSwept: false) - 2 / M_E) < 1e-9)
    #expect(
      Self.calibration.eValue(score: 30, tail: 10, isSwept: true)
        > Self.calibration.eValue(score: 30, tail: 10, isSwept: false))
  }

  @Test func eValuesFallWithTheScoreAndStayNumbers() {
    let values = stride(from: 0.0, through: 9999, by: 33).map {
      Self.calibration.eValue(score: $0, tail: 2.5, isSwept: false)
    }
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 >= $1 })
    #expect(values.allSatisfy { $0 >= 1e-300 && $0.isFinite } && values.last == 1e-300)
  }

  @Test(arguments: [0.15, 0.3, 1.2]) func aFitFindsTheLawThatTheValuesFollow(scale: Double) throws {
    let law = Calibration.Law(location: 1.4, scale: scale)
    let fitted = try #require(Calibration.Law(fitting: values(4000, law: law, seed: 11)))
    #expect(abs(fitted.scale / scale - 1) < 0.06)
    #expect(abs(fitted.location - 1.4) < 0.1 * scale)
    // On other values than those it was fitted on, as many pass as should.
    let others = values(20_000, law: law, seed: 12)
    for expected in [0.1, 0.01, 0.001] {
      let passed = others.count { exp(fitted.logarithm(ofExpected: $0)) <= expected }
      #expect(abs(Double(passed) - 20_000 * expected) < 0.25 * 20_000 * expected + 4 * (20_000 * expected).squareRoot())
    }
  }

  @Test func nothingIsFittedToTooLittleOrToEquals() {
    #expect(Calibration.Law(fitting: values(39, law: Self.law, seed: 1)) == nil)
    #expect(Calibration.Law(fitting: Array(repeating: 2, count: 100)) == nil)
    #expect(Calibration.Law(fitting: Array(repeating: .nan, count: 100)) == nil)
  }

  @Test func whatCannotHaveBeenMeasuredIsNotSound() {
    #expect(Self.calibration.isSound)
    let changes: [(inout Calibration) -> Void] = [
      { $0.edited.scale = 0 }, { $0.edited.scale = .infinity }, { $0.unedited.location = -1e9 },
      { $0.unedited.location = .nan }, { $0.clips = 39 }, { $0.recordings = 0 }, { $0.local.scale = 0 },
    ]
    for change in changes {
      var calibration = Self.calibration
      change(&calibration)
      #expect(!calibration.isSound)
    }
  }
}
