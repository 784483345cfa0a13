/// Constellations as bytes: two bytes a peak.
///
/// A code is 16 bits, little endian: the time since the peak before in the lower 5, then whether the peak is paired to
/// landmarks in a recording, then the band in the upper 10; time and band in quarter steps. The band 1023 is no peak but
/// a wait of 31 quarter frames.
package enum ConstellationCodec {
  /// Of more bytes than this the times might be beyond what a peak can hold.
  package static let mostBytes = 1 << 26
  private static let longestWait: Int32 = 31
  private static let pairedBit: UInt16 = 1 << 5
  private static let noBand: UInt16 = 1023
  /// In quarter bands.
  static let bands: Range<Int16> = 0..<1023

  /// - Parameters:
  ///   - peaks: ordered by time, with bands of 0 to 1022 quarter bands.
  ///   - pairing: says up to which rank peaks are paired.
  ///   - bytes: the codes are appended.
  package static func encode(_ peaks: [Peak], pairing: PairingParameters, into bytes: inout [UInt8]) {
    var time: Int32 = 0
    for peak in peaks {
      precondition(bands.contains(peak.band), "a peak's band must be below \(noBand) quarter bands, got \(peak.band)")
      var wait = peak.time - time
      while wait > longestWait {
        append(UInt16(longestWait) | noBand << 6, to: &bytes)
        wait -= longestWait
      }
      let paired = peak.rank < pairing.referenceQuota ? pairedBit : 0
      append(UInt16(wait) | paired | UInt16(peak.band) << 6, to: &bytes)
      time = peak.time
    }
  }

  private static func append(_ code: UInt16, to bytes: inout [UInt8]) {
    bytes.append(UInt8(truncatingIfNeeded: code))
    bytes.append(UInt8(truncatingIfNeeded: code >> 8))
  }

  /// The inverse of `encode`, but for the ranks: a peak that is paired has rank 0, another one the first that is not.
  ///
  /// Any bytes, up to `mostBytes`, give some peaks, ordered by time; an odd last byte is passed over.
  package static func decode(_ bytes: Span<UInt8>, pairing: PairingParameters) -> [Peak] {
    var peaks: [Peak] = []
    peaks.reserveCapacity(bytes.count / 2)
    let unpaired = UInt8(clamping: pairing.referenceQuota)
    var time: Int32 = 0
    var place = 0
    while place + 1 < bytes.count {
      let code = UInt16(bytes[place]) | UInt16(bytes[place + 1]) << 8
      time += Int32(code & 31)
      if code >> 6 != noBand {
        peaks.append(Peak(time: time, band: Int16(code >> 6), rank: code & pairedBit == 0 ? unpaired : 0))
      }
      place += 2
    }
    return peaks
  }

  /// The peaks of a part alone.
  ///
  /// - Parameters:
  ///   - bytes: as `decode` takes them.
  ///   - frames: between which the peaks are wanted, both included.
  ///   - pairing: says up to which rank peaks are paired.
  /// - Returns: the same peaks as `decode` gives for these frames.
  package static func decode(
    _ bytes: Span<UInt8>, within frames: ClosedRange<Float>, pairing: PairingParameters
  ) -> ConstellationPart {
    let count = bytes.count / 2
    let steps = Float(Peak.stepsPerUnit)
    /// In quarter frames; no recording reaches as far as the ends.
    func quarters(_ frame: Float) -> Float { min(max(frame, -1), 1e8) * steps }
    let first = Int32(quarters(frames.lowerBound).rounded(.up))
    let last = Int32(quarters(frames.upperBound).rounded(.down))
    let unpaired = UInt8(clamping: pairing.referenceQuota)
    var part = ConstellationPart()
    var time: Int32 = 0
    var number = 0
    func code(_ number: Int) -> UInt16 { UInt16(bytes[2 * number]) | UInt16(bytes[2 * number + 1]) << 8 }
    /// The time that a code stands for is in its lower byte.
    func wait(_ number: Int) -> Int32 { Int32(bytes[2 * number] & 31) }
    /// Passes over codes, many at once, until one may reach a time.
    func pass(before wanted: Int32) {
      while number + passed <= count {
        var sum: Int32 = 0
        for next in number..<(number + passed) { sum &+= wait(next) }
        guard time + sum < wanted else { return }
        time += sum
        number += passed
      }
    }
    while number < count, code(number) >> 6 == noBand {
      time += wait(number)
      number += 1
    }
    guard number < count else { return part }
    let start = time + wait(number)
    pass(before: first)
    while number < count {
      let code = code(number)
      number += 1
      time += Int32(code & 31)
      guard time <= last else { break }
      guard code >> 6 != noBand, time >= first else { continue }
      part.peaks.append(Peak(time: time, band: Int16(code >> 6), rank: code & pairedBit == 0 ? unpaired : 0))
    }
    pass(before: .max)
    while number < count {
      time += wait(number)
      number += 1
    }
    // No wait is the last code.
    part.reach = start...time
    return part
  }

  /// Codes that are passed over at once.
  private static let passed = 32
}
