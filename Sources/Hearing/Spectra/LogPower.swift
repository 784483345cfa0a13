/// Power on a logarithmic scale, in whole steps.
///
/// Whole numbers make everything behind the Fourier transform exact: running sums do not drift, ties are ties, and a
/// last bit that another processor computes differently is rounded away.
package enum LogPower {
  /// Steps per doubling of the power: 256, so a step is 10 log10(2) / 256 = 0.012 dB.
  package static let stepsPerOctave: Float = 256
  /// Added to every power, so that digital silence has a logarithm: 2^-30 = 9.3e-10, some 26 dB below the power of a
  /// dither of one 16-bit step under a Hann window of 1024.
  package static let floor: Float = 0x1p-30
  /// Below this, a frame holds nothing but digital silence: three doublings (9 dB) above the floor.
  package static let silence = Int16((-30 + 3) * stepsPerOctave)

  /// log2(power + floor) in steps.
  ///
  /// The mantissa's logarithm is the Chebyshev interpolant of degree 4 over [1, 2); its error of at most 1.2e-4
  /// octaves is 0.03 steps.
  ///
  /// - Parameters:
  ///   - power: any finite, non-negative powers.
  ///   - steps: as many, overwritten.
  package static func steps(of power: [Float], into steps: inout [Int16]) {
    precondition(power.count == steps.count)
    let power = power.span
    var steps = steps.mutableSpan
    for i in 0..<power.count {
      let value = min(power[i] + floor, 0x1p60)
      let bits = value.bitPattern
      let exponent = Float(Int32(bitPattern: bits >> 23) &- 127)
      let x = Float(bitPattern: (bits & 0x007F_FFFF) | 0x3F80_0000) - 1
      let mantissa =
        0.000_114_579_96 + x * (1.436_874_9 + x * (-0.670_882_7 + x * (0.312_269_48 + x * -0.078_440_68)))
      steps[i] = rounded((exponent + mantissa) * stepsPerOctave)
    }
  }

  /// The nearest whole number, without a check or a branch, so that loops over it become vector instructions.
  ///
  /// In a float of 1.5 * 2^23 + x the low bits of the mantissa are x, rounded.
  ///
  /// - Parameter value: -32768 ... 32767.
  /// - Returns: the nearest whole number, of two equally near ones the even one.
  @inlinable package static func rounded(_ value: Float) -> Int16 {
    Int16(truncatingIfNeeded: (value + 0x1.8p23).bitPattern)
  }
}
