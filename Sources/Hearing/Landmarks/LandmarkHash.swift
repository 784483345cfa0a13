/// A landmark in whole numbers: step, interval and first band, packed so that neighbouring first bands are
/// neighbouring hashes. A lookup of a range of hashes is then one of a range of pitches.
package struct LandmarkHash: Hashable, Comparable, Sendable {
  package var value: UInt32

  package static let bandBits = 8
  package static let intervalBits = 6
  package static let stepBits = 7
  package static let bits = bandBits + intervalBits + stepBits
  /// All hashes are smaller than this: 2^21.
  package static let limit = UInt32(1) << UInt32(bits)
  /// Added to a step, so that it is never negative: -64 ... 63 become 0 ... 127.
  package static let stepBias = 64

  package init(value: UInt32) { self.value = value }

  /// `nil` where a coordinate lies outside of what the hash can hold.
  ///
  /// - Parameters:
  ///   - band: of the first peak, rounded: 0 ... 255.
  ///   - interval: to the second peak, in whole frames: 0 ... 63.
  ///   - step: to the second peak, in whole bands: -64 ... 63.
  package init?(band: Int, interval: Int, step: Int) {
    guard (0..<(1 << LandmarkHash.bandBits)).contains(band),
      (0..<(1 << LandmarkHash.intervalBits)).contains(interval),
      (-LandmarkHash.stepBias..<((1 << LandmarkHash.stepBits) - LandmarkHash.stepBias)).contains(step)
    else { return nil }
    let biased = step + LandmarkHash.stepBias
    value = UInt32((biased << LandmarkHash.intervalBits | interval) << LandmarkHash.bandBits | band)
  }

  /// The inverse of `init(band:interval:step:)`.
  package var parts: (band: Int, interval: Int, step: Int) {
    let all = Int(value)
    return (
      all & ((1 << LandmarkHash.bandBits) - 1),
      all >> LandmarkHash.bandBits & ((1 << LandmarkHash.intervalBits) - 1),
      all >> (LandmarkHash.bandBits + LandmarkHash.intervalBits) - LandmarkHash.stepBias
    )
  }

  package static func < (left: LandmarkHash, right: LandmarkHash) -> Bool { left.value < right.value }
}
