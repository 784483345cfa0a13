internal import Foundation

/// Made-up sound: notes of plucked strings that a seed chooses. It is nobody's, so that it can be made wherever the program
/// runs.
struct DemonstrationSound: Sendable {
  /// Samples a second.
  static let rate = 16_000

  /// From -1 to 1, `rate` a second, one channel.
  private(set) var samples: [Double]

  /// - Parameters:
  ///   - seed: other seeds give other notes.
  ///   - seconds: how long.
  init(seed: UInt64, seconds: Double) {
    var random = Lehmer(state: seed &* 7919 &+ 17)
    let count = Int(seconds * Double(Self.rate))
    samples = []
    samples.reserveCapacity(count + Self.rate)
    while samples.count < count {
      let length = Self.rate / 10 + random.next(Self.rate / 5)
      let notes = (0..<2).map { _ in
        Self.pluck(frequency: 200 + Double(random.next(2200)), count: length, random: &random)
      }
      samples += (0..<length).map { (notes[0][$0] + notes[1][$0]) / 2 }
    }
    samples.removeLast(samples.count - count)
  }

  private init(samples: [Double]) { self.samples = samples }

  /// A string that was plucked: noise that runs round in a loop and is smoothed each time (Karplus and Strong, 1983).
  private static func pluck(frequency: Double, count: Int, random: inout Lehmer) -> [Double] {
    let period = max(2, Int(Double(rate) / frequency))
    var line = (0..<period).map { _ in Double(random.next(20_001)) / 10_000 - 1 }
    return (0..<count).map { place in
      let here = place % period
      let sample = line[here]
      line[here] = 0.498 * (sample + line[(here + 1) % period])
      return sample
    }
  }

  /// A part of it, in seconds.
  func part(from start: Double, seconds: Double) -> DemonstrationSound {
    let first = Int(start * Double(Self.rate))
    return DemonstrationSound(
      samples: Array(samples[first..<min(samples.count, first + Int(seconds * Double(Self.rate)))]))
  }

  /// The same played so many times as fast, which makes it higher, too.
  func faster(_ factor: Double) -> DemonstrationSound {
    DemonstrationSound(
      samples: (0..<Int(Double(samples.count - 1) / factor)).map { place in
        let from = Double(place) * factor
        let before = Int(from)
        return samples[before] + (from - Double(before)) * (samples[before + 1] - samples[before])
      })
  }

  /// Both at once, the other one so much softer or louder.
  func mixed(with other: DemonstrationSound, gain: Double) -> DemonstrationSound {
    DemonstrationSound(samples: zip(samples, other.samples).map { ($0 + gain * $1) / (1 + gain) })
  }

  /// A WAV file: 16-bit PCM, one channel.
  var wave: [UInt8] {
    func bytes(_ value: some FixedWidthInteger) -> [UInt8] {
      (0..<value.bitWidth / 8).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    let data = samples.flatMap { bytes(Int16((max(-1, min(1, $0)) * 30_000).rounded())) }
    let rate = UInt32(Self.rate)
    return Array("RIFF".utf8) + bytes(UInt32(36 + data.count)) + Array("WAVEfmt ".utf8) + bytes(UInt32(16))
      + bytes(UInt16(1)) + bytes(UInt16(1)) + bytes(rate) + bytes(2 * rate) + bytes(UInt16(2)) + bytes(UInt16(16))
      + Array("data".utf8) + bytes(UInt32(data.count)) + data
  }
}

/// Numbers that look like chance and are the same everywhere (Lehmer's generator with Park and Miller's constants).
private struct Lehmer {
  private var state: UInt64

  init(state: UInt64) { self.state = max(1, state % 2_147_483_647) }

  mutating func next(_ bound: Int) -> Int {
    state = state * 16_807 % 2_147_483_647
    return Int(state) % bound
  }
}
