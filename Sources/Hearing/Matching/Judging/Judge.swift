internal import Chances
private import Foundation
internal import Indexing

/// Judging is strict: it says of what a search found which alignments are too good for chance.
struct Judge<Index: LandmarkIndex> {
  let search: Search<Index>
  let parameters: SearchParameters
  let calibration: Calibration

  /// With such an E-value by the decoys' tail alone a recording may carry the sound that another one matches.
  private static var carrierEValue: Double { 0.001 }
  /// With such an E-value by the decoys alone it carries a part of the clip, whatever else does.
  private static var doubtlessEValue: Double { 1e-9 }

  /// The alignments that are too good for chance: the best one, and those of recordings that carry the same sound.
  ///
  /// - Parameters:
  ///   - query: a stretch of a clip.
  ///   - chances: how many such stretches the clip has.
  ///   - largestEValue: for the whole clip.
  /// - Returns: the findings, and what they rest on.
  func judge(_ query: Query, chances: Double, largestEValue: Double) -> Judgement {
    var judgement = Judgement(found: Found(unedited: search.unedited(query)))
    // What is this good no query has by chance: neither edits nor decoys need be asked.
    let plain = judgement.found.unedited.first
    let isOverwhelming = search.isOverwhelming(judgement.found.unedited)
    if let plain, !isOverwhelming, plain.score >= parameters.judging.plainScore {
      judgement.decoys[false] = search.decoyScores(query, isSwept: false)
    }
    judgement.tails = tails(judgement.decoys, strangers: [])
    let isPlain = judgement.decoys[false] != nil && plain.map { eValue($0, tail: judgement.tail($0)) } ?? 1 <= 1e-6
    if !isOverwhelming && !isPlain { search.sweep(query, into: &judgement.found) }
    let all = judgement.found.unedited + judgement.found.swept
    // The decoys cost as much as the clip: they are not asked where no answer of theirs could make a match, or unmake it.
    let isDoubtless = isOverwhelming || all.contains { $0.score >= parameters.judging.overwhelmingScore }
    for isSwept in isDoubtless ? [] : [false, true] {
      let canMatch = all.contains {
        $0.isSwept == isSwept && chances * eValue($0, tail: Tail.least) <= largestEValue
      }
      guard canMatch, judgement.decoys[isSwept] == nil else { continue }
      // Nor are all of them asked, where some already leave no match: the rest can only make the tail longer.
      judgement.decoys[isSwept] = search.decoyScores(query, isSwept: isSwept) { scores in
        var early = judgement
        early.decoys[isSwept] = scores
        return judged(early, query: query, chances: chances, largestEValue: largestEValue).findings.isEmpty
      }
    }
    return judged(judgement, query: query, chances: chances, largestEValue: largestEValue)
  }

  /// What is said of what was found, by the decoys that are known.
  private func judged(
    _ asked: Judgement, query: Query, chances: Double, largestEValue: Double
  ) -> Judgement {
    var judgement = asked
    let all = judgement.found.unedited + judgement.found.swept
    judgement.tails = tails(judgement.decoys, strangers: [])
    guard let first = all.min(by: { judgement.isBetter($0, $1, by: calibration) }),
      let best = judgement.found.best.first(where: { $0.recording == first.recording }), !best.segment.isEmpty,
      chances * eValue(first, tail: Tail.least) <= largestEValue
    else { return judgement }
    judge(best, query: query, chances: chances, largestEValue: largestEValue, &judgement)
    return judgement
  }

  /// Tells carriers of the best one's sound from strangers, and gives each carrier its E-value.
  private func judge(
    _ best: Alignment, query: Query, chances: Double, largestEValue: Double, _ judgement: inout Judgement
  ) {
    let all = judgement.found.unedited + judgement.found.swept
    // Recordings that carry the same sound are no strangers to it: they would hide one another. Nor are those that carry
    // another part of the clip.
    var carriers: Set<Int> = [best.recording]
    for other in judgement.found.best where !carriers.contains(other.recording) {
      let own = all.filter { $0.recording == other.recording }
      // How widely hits scatter does not matter here: who carries the sound too faintly to be believed is no stranger to it.
      let byTail =
        own.map {
          calibration.eValue(score: $0.score, tail: judgement.tail($0), isSwept: $0.isSwept)
        }.min() ?? .infinity
      let eValue = own.map { self.eValue($0, tail: judgement.tail($0)) }.min() ?? .infinity
      if byTail <= Self.carrierEValue,
        eValue <= Self.doubtlessEValue || search.isSameSound(other, as: best, query: query)
      {
        carriers.insert(other.recording)
      }
    }
    let strangers = all.filter { other in
      !carriers.contains(other.recording)
        && 2 * other.segment.clamped(to: best.segment).count >= other.segment.count
    }
    judgement.tails = tails(judgement.decoys, strangers: strangers)
    judgement.runnerUp = strangers.min(by: Alignment.isBetter)
    judgement.findings = judgement.found.best.filter { carriers.contains($0.recording) && !$0.segment.isEmpty }
      .map { carrier in
        let eValue =
          all.filter { $0.recording == carrier.recording }
          .map { self.eValue($0, tail: judgement.tail($0)) }.min() ?? .infinity
        return Judgement.Finding(alignment: carrier, eValue: max(chances * eValue, 1e-300))
      }
      .sorted { ($0.eValue, $1.alignment.score) < ($1.eValue, $0.alignment.score) }
    judgement.bestEValue = judgement.findings.first?.eValue
    judgement.findings.removeAll { $0.eValue > largestEValue }
  }

  private func eValue(_ alignment: Alignment, tail: Double) -> Double {
    calibration.eValue(alignment, tail: tail)
  }

  private func tails(_ decoys: [Bool: [Double]], strangers: [Alignment]) -> [Bool: Double] {
    var tails: [Bool: Double] = [:]
    for isSwept in [false, true] {
      tails[isSwept] =
        Tail(
          decoys: decoys[isSwept] ?? [], strangers: strangers.filter { $0.isSwept == isSwept }.map(\.score)
        ).mean
    }
    return tails
  }
}
