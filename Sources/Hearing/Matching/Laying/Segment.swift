private import Foundation

/// Finds the stretch of a clip's peaks that speaks most for a match: the maximal-scoring segment, where each hit and
/// each miss scores the logarithm of its odds under a match against chance (Karlin and Altschul, 1990).
struct Segment {
  private(set) var peaks = 0..<0

  private let hitScore: Double
  private let missScore: Double
  private var best = 0.0
  private var run = (score: 0.0, start: 0, hits: 0, trials: 0)
  private var found = (hits: 0, trials: 0)

  /// - Parameters:
  ///   - chance: with which a peak hits where there is no match, inside 0 ... 1.
  ///   - matchRate: with which a peak that chance does not hit hits where there is a match.
  init(chance: Double, matchRate: Double) {
    let rate = chance + (1 - chance) * matchRate
    hitScore = log(rate / chance)
    missScore = log((1 - rate) / (1 - chance))
  }

  /// Share of the peaks in the stretch that hit.
  var hitRate: Double { Double(found.hits) / Double(max(1, found.trials)) }

  /// The next peak of the clip, in order.
  mutating func append(_ peak: Int, isHit: Bool) {
    if run.score <= 0 {
      // Segments begin with a hit.
      guard isHit else { return }
      run = (0, peak, 0, 0)
    }
    run.trials += 1
    if isHit {
      run.hits += 1
      run.score += hitScore
      if run.score > best {
        best = run.score
        peaks = run.start..<(peak + 1)
        found = (run.hits, run.trials)
      }
    } else {
      run.score += missScore
    }
  }
}
