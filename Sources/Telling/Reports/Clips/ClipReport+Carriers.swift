internal import Chances
internal import Dates
import Matching

extension ClipReport {
  /// How many recordings the clip's sound was found in: each may hold it several times.
  package var carrierCount: Int { whole?.carrierCount ?? Set(matches.map(\.recording)).count }

  /// The place in `matches` of the earliest known recording that carries the sound, whatever its edit; of several of one
  /// date the best. `nil` where no date is known, or where nothing that is dated is more than a weak match: what is only
  /// faintly heard leads no answer.
  package var earliest: Int? {
    if let whole { return whole.isEarliest ? 0 : nil }
    return matches.indices.filter { !matches[$0].isFaint && matches[$0].knownSince != nil }
      .min { (matches[$0].knownSince ?? .max, $0) < (matches[$1].knownSince ?? .max, $1) }
      ?? matches.firstIndex(where: \.isStatedEarliest)
  }

  /// The places in `matches` in the order in which people are told of them: the earliest known recording, then the others
  /// by date, then those of no known date, best first; faint ones behind them.
  package var order: [Int] {
    matches.indices.sorted { left, right in
      func rank(_ place: Int) -> (Int, Int, Int, Int) {
        let match = matches[place]
        return (place == earliest ? 0 : 1, match.isFaint ? 1 : 0, match.knownSince ?? .max, place)
      }
      return rank(left) < rank(right)
    }
  }

  /// Whether a match is of an older recording than the one that leads, but too faint to lead itself.
  package func isFainterEarlier(_ place: Int) -> Bool {
    guard matches[place].isFaint, let since = matches[place].knownSince else { return false }
    return order.first.map { $0 != place && since < matches[$0].knownSince ?? .max } ?? false
  }
}

extension ClipReport {
  /// What is said of an answer by all of its matches, where only one of them is shown.
  package struct Whole: Hashable, Sendable {
    /// The name of the match that is left.
    let name: String
    /// Whether it is of the earliest known recording.
    let isEarliest: Bool
    /// How many recordings carry the sound.
    let carrierCount: Int
    /// How many matches there are.
    package let matchCount: Int
  }

  /// The same answer with one of its matches only, which keeps its name and its place among the others.
  package func leaving(_ place: Int) -> ClipReport {
    var one = self
    one.matches = [matches[place]]
    one.whole = Whole(
      name: MatchName.all(of: self)[place], isEarliest: place == earliest, carrierCount: carrierCount,
      matchCount: matches.count)
    return one
  }
}

extension MatchReport {
  /// The first second at which the recording may have existed, counted from 1970; `nil` where nothing dates it.
  fileprivate var knownSince: Int? { [eventDate, publishedAt].compactMap { $0?.seconds }.min() }

  /// Whether it is a weak match: it stands out from chance, and no more.
  fileprivate var isFaint: Bool { match.strength == .weak }
}
