internal import Chances
private import Foundation

/// How surprising a candidate must be to be looked at: more than chance would be somewhere, and more than all but the
/// most surprising ones that are known already.
///
/// The bar rises from hypothesis to hypothesis, so that the later ones have little left to sort out. It never rises above
/// what is clear, and places that are clear do not raise it: however many recordings carry a sound, they hide neither one
/// another nor those that carry it more faintly.
struct CandidateBar {
  /// Candidates that may stand above the bar, beside the clear ones.
  private let kept: Int
  /// What is as surprising as this is looked at in any case.
  private let clear: Double
  /// By place: a place stands out under many hypotheses that are alike, and counts once.
  private var surprises: [Int: Double] = [:]
  private var clearCount = 0
  /// The surprise that has to be reached.
  private(set) var height = 0.0

  /// - Parameters:
  ///   - kept: candidates that may stand above the bar, beside the clear ones.
  ///   - clear: the surprise of a clear one.
  init(kept: Int, clear: Double) {
    self.kept = kept
    self.clear = clear
  }

  /// Takes note of a candidate.
  ///
  /// - Parameters:
  ///   - surprise: the candidate's.
  ///   - place: the same for candidates that would be one match.
  mutating func count(_ surprise: Double, place: Int) {
    guard surprise >= height else { return }
    let known = surprises[place] ?? -1
    guard surprise > known else { return }
    surprises[place] = surprise
    if surprise >= clear {
      if known < clear { clearCount += 1 }
      return
    }
    guard surprises.count - clearCount >= 2 * kept else { return }
    height = surprises.values.filter { $0 < clear }.sorted(by: >)[kept - 1]
    let low = height
    surprises = surprises.filter { $0.value >= low }
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
