private import Foundation

/// Probabilities of chance, as -log10.
package enum Significance {
  /// No score is larger: far beyond anything that needs to be told apart, and still a number of ordinary size.
  package static let most = 9999.0

  /// -log10 P(X >= hits) for a binomial X: what a number of coinciding peaks is worth, were they independent.
  ///
  /// - Parameters:
  ///   - hits: 0 ... trials.
  ///   - trials: peaks that could have hit.
  ///   - probability: with which chance hits one peak, inside 0 ... 1.
  /// - Returns: 0 ... `most`.
  package static func binomialTail(hits: Int, trials: Int, probability: Double) -> Double {
    guard hits > 0, trials > 0 else { return 0 }
    precondition(hits <= trials && probability > 0 && probability < 1)
    let logOdds = log(probability) - log1p(-probability)
    var term =
      lgamma(Double(trials + 1)) - lgamma(Double(hits + 1)) - lgamma(Double(trials - hits + 1))
      + Double(hits) * log(probability) + Double(trials - hits) * log1p(-probability)
    // The terms fall once `hits` is beyond the mean; the sum is taken in units of the first one.
    let first = term
    var sum = 1.0
    for next in stride(from: hits + 1, through: trials, by: 1) {
      term += log(Double(trials - next + 1)) - log(Double(next)) + logOdds
      let share = exp(term - first)
      sum += share
      if share < sum * 1e-12 && Double(next) > Double(trials) * probability { break }
    }
    return min(max(-(first + log(sum)) / log(10), 0), most)
  }

  /// -log10 P(X >= votes) for a Poisson X: what a number of votes for one offset is worth.
  ///
  /// - Parameters:
  ///   - votes: at least 0.
  ///   - mean: votes that chance gives on average, positive.
  /// - Returns: 0 ... `most`.
  package static func poissonTail(votes: Int, mean: Double) -> Double {
    guard votes > 0 else { return 0 }
    var term = Double(votes) * log(mean) - mean - lgamma(Double(votes + 1))
    let first = term
    var sum = 1.0
    var next = votes + 1
    while true {
      term += log(mean) - log(Double(next))
      let share = exp(term - first)
      sum += share
      if share < sum * 1e-9 && Double(next) > mean { break }
      next += 1
    }
    return min(max(-(first + log(sum)) / log(10), 0), most)
  }
}
