import Foundation
import TestSupport

/// Samples that are made by arithmetic.
enum Signal {
  /// White noise of -amplitude ... amplitude.
  static func noise(_ count: Int, seed: UInt64, amplitude: Float = 0.1) -> [Float] {
    var dice = Dice(seed: seed)
    return (0..<count).map { _ in Float.random(in: -amplitude...amplitude, using: &dice) }
  }

  /// Tones that glide up and down, each for a tenth of a second to half a second, over faint noise: much like birds.
  static func chirps(_ count: Int, seed: UInt64) -> [Float] {
    var dice = Dice(seed: seed)
    var signal = noise(count, seed: seed &+ 1, amplitude: 0.002)
    for _ in 0..<(count / 600) {
      let start = Int.random(in: 0..<count, using: &dice)
      let length = Int.random(in: 800...4000, using: &dice)
      let loudness = Float.random(in: 0.02...0.3, using: &dice)
      // In turns a sample, and its change a sample.
      let speed = Double.random(in: 0.02...0.4, using: &dice)
      let glide = Double.random(in: -0.05...0.05, using: &dice) / Double(length)
      for place in 0..<min(length, count - start) {
        let turns = Double(place) * (speed + glide * Double(place) / 2)
        let swell = Float(sin(Double.pi * Double(place) / Double(length)))
        signal[start + place] += loudness * swell * Float(sin(2 * Double.pi * turns))
      }
    }
    return signal
  }

  /// A tone that swells and fades.
  static func tone(_ hertz: Double, count: Int) -> [Float] {
    (0..<count).map {
      let swell = sin(Double.pi * (Double($0) + 0.5) / Double(count))
      return Float(0.5 * swell * sin(2 * Double.pi * hertz * Double($0) / 8000))
    }
  }
}
