internal import Chances
private import Foundation

/// How surprising a candidate must be to be looked at: more than chance would be somewhere, and more than all but the
/// most surprising ones that are known already.
///
/// The bar rises from hypothesis to hypothesis, so that the later ones have little left to sort out.
struct CandidateBar {
  /// Candidates that may stand above the bar.
  private let kept: Int
  private var surprises: [Double] = []
  /// The surprise that has to be reached.
  private(set) var height = 0.0

  init(kept: Int) {
    self.kept = kept
  }

  /// Takes note of a candidate.
  mutating func count(_ surprise: Double) {
    guard surprise >= height else { return }
    surprises.append(surprise)
    guard surprises.count >= 2 * kept else { return }
    surprises.sort(by: >)
    surprises.removeLast(surprises.count - kept)
    height = surprises[kept - 1]
  }

  /// Votes with which a place is a candidate.
  ///
  /// - Parameters:
  ///   - least: fewer are never enough.
  ///   - mean: votes that chance gives to a place.
  ///   - chance: one of so many places may be a candidate by chance.
  /// - Returns: at least `least`.
  func fewestVotes(atLeast least: Int, mean: Double, chance: Double) -> Int {
    let wanted = max(height, log10(max(chance, 1)))
    var votes = least
    while votes < Int(mean) || Significance.poissonTail(votes: votes, mean: mean) < wanted { votes += 1 }
    return votes
  }
}
