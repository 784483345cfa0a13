/// Constellations as bytes: two bytes a peak.
///
/// A code is 16 bits, little endian: the time since the peak before in the lower 6, the band in the upper 10, both in
/// quarter steps. The band 1023 is no peak but a wait of 63 quarter frames.
package enum ConstellationCodec {
  /// Of more bytes than this the times might be beyond what a peak can hold.
  package static let mostBytes = 1 << 26
  private static let longestWait: Int32 = 63
  private static let noBand: UInt16 = 1023
  /// In quarter bands.
  static let bands: Range<Int16> = 0..<1023

  /// - Parameters:
  ///   - peaks: ordered by time, with bands of 0 to 1022 quarter bands.
  ///   - bytes: the codes are appended.
  package static func encode(_ peaks: [Peak], into bytes: inout [UInt8]) {
    var time: Int32 = 0
    for peak in peaks {
      precondition(peak.band < noBand, "a peak's band must be below \(noBand) quarter bands, got \(peak.band)")
      var wait = peak.time - time
      while wait > longestWait {
        append(UInt16(longestWait) | noBand << 6, to: &bytes)
        wait -= longestWait
      }
      append(UInt16(wait) | UInt16(peak.band) << 6, to: &bytes)
      time = peak.time
    }
  }

  private static func append(_ code: UInt16, to bytes: inout [UInt8]) {
    bytes.append(UInt8(truncatingIfNeeded: code))
    bytes.append(UInt8(truncatingIfNeeded: code >> 8))
  }

  /// The inverse of `encode`, but for the ranks, which the bytes do not carry.
  ///
  /// Any bytes, up to `mostBytes`, give some peaks, ordered by time; an odd last byte is passed over.
  package static func decode(_ bytes: Span<UInt8>) -> [Peak] {
    var peaks: [Peak] = []
    peaks.reserveCapacity(bytes.count / 2)
    var time: Int32 = 0
    var place = 0
    while place + 1 < bytes.count {
      let code = UInt16(bytes[place]) | UInt16(bytes[place + 1]) << 8
      time += Int32(code & 63)
      if code >> 6 != noBand { peaks.append(Peak(time: time, band: Int16(code >> 6), rank: 0)) }
      place += 2
    }
    return peaks
  }
}
