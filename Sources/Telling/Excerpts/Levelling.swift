import Foundation

/// Makes excerpts about equally loud, and their ends free of clicks.
enum Levelling {
  /// Root mean square that is aimed at: -20 dB of full scale.
  static let level: Float = 0.1
  /// No sample becomes larger: -1 dB of full scale.
  static let peak: Float = 0.891
  /// No more than 40 dB are added: what is fainter is hiss.
  static let mostGain: Float = 100
  /// Samples of the fades: 240 / 24000 Hz = 10 ms.
  static let fade = 240

  static func levelled(_ samples: [Float]) -> [Float] {
    // What is no number, or far beyond full scale, comes of a damaged file.
    var levelled = samples.map { $0.magnitude < 1e6 ? $0 : 0 }
    let power = levelled.reduce(Float(0)) { $0 + $1 * $1 } / Float(max(1, samples.count))
    let largest = levelled.reduce(Float(0)) { max($0, $1.magnitude) }
    guard largest > 0 else { return levelled }
    let gain = min(level / power.squareRoot(), peak / largest, mostGain)
    let count = min(fade, samples.count / 2)
    for i in levelled.indices {
      let distance = min(i, levelled.count - 1 - i)
      levelled[i] *= gain * (distance < count ? Float(distance) / Float(count) : 1)
    }
    return levelled
  }
}
