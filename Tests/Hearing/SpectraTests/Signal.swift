import Foundation
import TestSupport

/// Samples that are made by arithmetic.
enum Signal {
  /// White noise of -amplitude ... amplitude.
  static func noise(_ count: Int, seed: UInt64, amplitude: Float = 0.5) -> [Float] {
    var dice = Dice(seed: seed)
    return (0..<count).map { _ in Float.random(in: -amplitude...amplitude, using: &dice) }
  }

  /// A tone at 8 kHz.
  static func sine(_ hertz: Double, count: Int, amplitude: Float = 0.5) -> [Float] {
    (0..<count).map { amplitude * Float(sin(2 * Double.pi * hertz * Double($0) / 8000)) }
  }
}
