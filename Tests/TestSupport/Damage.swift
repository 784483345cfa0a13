package import Foundation

/// What disks and memories do to files: copies that are cut off, and copies with flipped bits.
package struct Damage: Sequence, IteratorProtocol {
  private let whole: Data
  private let rounds: Int
  private var round = 0
  private var dice: Dice

  /// - Parameters:
  ///   - whole: the file as it should be.
  ///   - rounds: how many damaged copies there are; a third of them is cut off.
  ///   - seed: which ones.
  package init(of whole: Data, rounds: Int, seed: UInt64) {
    self.whole = whole
    self.rounds = rounds
    dice = Dice(seed: seed)
  }

  package mutating func next() -> Data? {
    guard round < rounds else { return nil }
    defer { round += 1 }
    if round % 3 == 0 { return whole.prefix(Int.random(in: 0..<whole.count, using: &dice)) }
    var bytes = whole
    for _ in 0...Int.random(in: 0..<8, using: &dice) {
      bytes[Int.random(in: 0..<bytes.count, using: &dice)] ^= UInt8(1 << Int.random(in: 0..<8, using: &dice))
    }
    return bytes
  }
}
