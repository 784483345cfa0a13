import Foundation
import Spectra
import TestSupport
import Testing

@Suite struct LogPowerTests {
  private func steps(_ power: [Float]) -> [Int16] {
    var steps = [Int16](repeating: 0, count: power.count)
    LogPower.steps(of: power, into: &steps)
    return steps
  }

  @Test func valuesWorkedByHand() {
    // 256 steps a doubling: 2^0, 2^1, 2^-1, 2^10; nothing at all is the floor, 2^-30, and 2^60 the ceiling.
    #expect(steps([1, 2, 0.5, 1024, 0, 0x1p60]) == [0, 256, -256, 2560, -7680, 15360])
    #expect(steps([0x1p61, .greatestFiniteMagnitude, .infinity]) == [15360, 15360, 15360])
    // Three doublings above the floor, where silence ends.
    #expect(LogPower.silence == -6912)
  }

  @Test func theErrorIsBelowHalfAStepAndTheInterpolants() {
    var worst = 0.0
    for exponent in -40..<60 {
      let power = (0..<64).map { Float(sign: .plus, exponent: exponent, significand: 1 + Float($0) / 64) }
      for (power, step) in zip(power, steps(power)) {
        let exact = log2(Double(power + LogPower.floor)) * 256
        worst = max(worst, abs(Double(step) - exact))
      }
    }
    // Rounding 0.5, the polynomial 1.2e-4 octaves = 0.031 steps, the float sum before rounding 0.001.
    #expect(worst < 0.5 + 0.031 + 0.002, "\(worst)")
    #expect(worst > 0.4)
  }

  @Test func morePowerIsNeverFewerSteps() {
    var dice = Dice(seed: 1)
    var powers = (0..<4000).map { _ in exp2(Float.random(in: -35...59, using: &dice)) }
    // The borders between octaves, from both sides.
    for exponent in -29..<59 {
      let border = Float(sign: .plus, exponent: exponent, significand: 1)
      powers += [border.nextDown, border, border.nextUp]
    }
    powers.sort()
    let found = steps(powers)
    for (left, right) in zip(found, found.dropFirst()) { #expect(left <= right) }
  }

  @Test func doublingIsAnOctave() {
    var dice = Dice(seed: 2)
    let powers = (0..<500).map { _ in Float.random(in: 1...1000, using: &dice) }
    #expect(steps(powers.map { $0 * 4 }) == steps(powers).map { $0 + 512 })
  }

  @Test func roundingIsExactForEveryWholeNumber() {
    for value in Int16.min...Int16.max {
      let float = Float(value)
      guard LogPower.rounded(float) == value else {
        Issue.record("\(value) is rounded to \(LogPower.rounded(float))")
        return
      }
      guard value > Int16.min, value < Int16.max else { continue }
      guard LogPower.rounded(float + 0.25) == value, LogPower.rounded(float - 0.25) == value else {
        Issue.record("a quarter beside \(value) is not rounded to it")
        return
      }
    }
  }

  @Test(
    arguments: [
      (0.5, 0), (1.5, 2), (2.5, 2), (-0.5, 0), (-1.5, -2), (-2.5, -2), (0.4999, 0), (0.5001, 1), (-0.4999, 0),
      (-0.5001, -1), (32767, 32767), (-32768, -32768), (32766.5, 32766), (-32767.5, -32768),
    ] as [(Float, Int16)])
  func halvesGoToTheEvenNeighbour(value: Float, expected: Int16) {
    #expect(LogPower.rounded(value) == expected)
  }
}
