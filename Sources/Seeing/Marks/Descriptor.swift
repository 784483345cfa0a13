private import Foundation

/// What a mark's surroundings look like, as signs: of a patch of 24 by 24 pixels without its mean, whether each of its
/// slowest waves goes one way or the other.
///
/// Waves that run on an odd number of half periods across turn over in a mirror, all others stay: so a mirrored picture's
/// signs are known without looking, and so are those of one upside down.
package struct Descriptor: Hashable, Sendable {
  /// Signs by wave, the slowest first.
  package var low: UInt64
  package var high: UInt64

  package init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  /// Pixels along a side of the patch.
  package static let side = 24
  /// Waves: those with at most `order` half periods, across and down together, but for the mean.
  static let order = 12
  /// How many signs there are.
  package static let count = (order + 1) * (order + 2) / 2 - 1
  /// The signs by which alike marks are looked up.
  package static let wordBits = 16

  /// Half periods across and down of each wave.
  static let waves: [(across: Int, down: Int)] = (1...order).flatMap { sum in
    (0...sum).map { (across: sum - $0, down: $0) }
  }

  /// The cosines: `waveforms[half periods][pixel]`.
  static let waveforms: [[Float]] = (0...order).map { wave in
    (0..<side).map { Float(cos(Double.pi * Double(wave) * (Double($0) + 0.5) / Double(side))) }
  }

  private static func mask(where isTurned: ((across: Int, down: Int)) -> Bool) -> Descriptor {
    var mask = Descriptor(low: 0, high: 0)
    for (index, wave) in waves.enumerated() where isTurned(wave) { mask.set(index) }
    return mask
  }

  private static let acrossMask = mask { $0.across % 2 == 1 }
  private static let downMask = mask { $0.down % 2 == 1 }

  mutating func set(_ index: Int) {
    if index < 64 { low |= 1 << UInt64(index) } else { high |= 1 << UInt64(index - 64) }
  }

  /// The same in a mirror.
  package var mirrored: Descriptor {
    Descriptor(low: low ^ Self.acrossMask.low, high: high ^ Self.acrossMask.high)
  }

  /// The same upside down, left and right as they were.
  package var upended: Descriptor { Descriptor(low: low ^ Self.downMask.low, high: high ^ Self.downMask.high) }

  /// The signs to look it up by.
  package var word: Int { Int(low & 0xFFFF) }

  /// In how many signs two differ.
  package func distance(to other: Descriptor) -> Int {
    (low ^ other.low).nonzeroBitCount + (high ^ other.high).nonzeroBitCount
  }
}
