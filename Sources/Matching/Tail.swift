private import Foundation

/// How well a query matches where it cannot truly match: the measure of what chance does with this very query.
struct Tail {
  /// Mean score of the best decoys and of the best recordings that do not carry the sound. The very best decoy is left
  /// out: a siren is its own mirror image.
  let mean: Double

  /// No query is that poor in chance hits: the least tail that is ever assumed.
  static let least = 2.5
  /// In an index of few recordings neither they nor the decoys show what chance can do: pieces of music in one key and
  /// beat reached scores of 32 against a single other piece. Provisional, until the index is calibrated.
  static let leastOfSmallIndex = 12.0
  /// A score this many times the tail has E = 0.001. Provisional: measured, not fitted.
  private static let factor = 2.8
  /// A score below this is E > 0.001, whatever the tail. Provisional.
  private static let floor = 8.0

  /// - Parameters:
  ///   - decoys: scores of the decoys, best first.
  ///   - strangers: scores of recordings that do not carry the sound, best first.
  ///   - least: what the tail is at least.
  init(decoys: [Double], strangers: [Double], least: Double = Tail.least) {
    let scores = Array(decoys.dropFirst().prefix(3)) + Array(strangers.prefix(4))
    mean = max(least, scores.isEmpty ? 0 : scores.reduce(0, +) / Double(scores.count))
  }

  /// How many matches of at least this score chance alone would give: falls tenfold with each `(factor - 1) / 3` of the
  /// tail's mean, as the largest of many scores does whose spread is proportional to their mean (Gumbel).
  func eValue(_ score: Double) -> Double {
    let byTail = (score / mean - 1) * 3 / (Tail.factor - 1)
    let byFloor = 3 * score / Tail.floor
    return max(pow(10, -min(byTail, byFloor)), 1e-300)
  }

  /// Whether a score stands out at all.
  func isSignificant(_ score: Double) -> Bool { score >= Tail.floor && score >= Tail.factor * mean }
}
