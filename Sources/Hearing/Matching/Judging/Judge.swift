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

  /// The places that are too good for chance: of every recording that carries the sound, each.
  ///
  /// - Parameters:
  ///   - query: a stretch of a clip.
  ///   - chances: how many such stretches the clip has.
  ///   - largestEValue: for the whole clip.
  /// - Returns: the findings, and what they rest on.
  func judge(_ query: Query, chances: Double, largestEValue: Double) -> Judgement {
    let found = search.found(query)
    var judgement = Judgement(found: found, places: Place.all(found, query: query, parameters: parameters.judging))
    if parameters.judging.isNominating { return nominated(judgement, chances: chances, largestEValue: largestEValue) }
    // The decoys cost as much as the clip: they are not asked where no answer of theirs could make a match, or unmake it.
    for isSwept in [false, true] {
      func isDoubtful(_ place: Place) -> Bool {
        place.best.score < parameters.judging.overwhelmingScore
          && place.alignments.contains {
            $0.isSwept == isSwept && chances * calibration.eValue($0, tail: Tail.least) <= largestEValue
          }
      }
      guard judgement.places.contains(where: isDoubtful) else { continue }
      // Nor are all of them asked, where some already leave no match, nor a near miss: the rest can only make the tail longer.
      judgement.decoys[isSwept] = search.decoyScores(query, isSwept: isSwept) { scores in
        var early = judgement
        early.decoys[isSwept] = scores
        early = judged(early, query: query, chances: chances, largestEValue: largestEValue)
        return !(early.findings + early.nearest(largestEValue: largestEValue)).contains { isDoubtful($0.place) }
      }
    }
    return judged(judgement, query: query, chances: chances, largestEValue: largestEValue)
  }

  /// All that could be said, did chance as little as it ever does: what else there is to be found changes nothing of it.
  private func nominated(_ asked: Judgement, chances: Double, largestEValue: Double) -> Judgement {
    var judgement = asked
    judgement.judged = judgement.places.map { place in
      let eValues = place.alignments.map { chances * eValue($0, tail: Tail.least) }
      // Nothing is near here: that is for the pair's own judgement to say.
      return Judgement.Finding(place: place, eValue: max(eValues.min() ?? .infinity, 1e-300), firmEValue: .infinity)
    }
    judgement.findings = judgement.judged.filter { $0.eValue <= largestEValue }
    return judgement
  }

  /// What is said of what was found, by the decoys that are known.
  private func judged(_ asked: Judgement, query: Query, chances: Double, largestEValue: Double) -> Judgement {
    var judgement = asked
    judgement.tails = tails(judgement.decoys, strangers: [])
    guard let first = judgement.places.flatMap(\.alignments).min(by: { judgement.isBetter($0, $1, by: calibration) }),
      let best = judgement.places.first(where: { $0.best.recording == first.recording })?.best
    else { return judgement }
    let all = [judgement.found.unedited, judgement.found.swept].flatMap(Found.firstOfEach)
    let carriers = carriers(of: best, among: all, query: query, judgement)
    let strangers = all.filter { other in
      !carriers.contains(other.recording)
        && 2 * other.segment.clamped(to: best.segment).count >= other.segment.count
    }
    judgement.tails = tails(judgement.decoys, strangers: strangers)
    judgement.runnerUp = strangers.min(by: Alignment.isBetter)
    judgement.judged = judgement.places.map { place in
      func least(_ alignments: [Alignment]) -> Double {
        max(chances * (alignments.map { eValue($0, tail: judgement.tail($0)) }.min() ?? .infinity), 1e-300)
      }
      return Judgement.Finding(
        place: place, eValue: least(place.alignments),
        firmEValue: least(place.alignments.filter { judgement.decoys[$0.isSwept] != nil }))
    }
    .sorted { ($0.eValue, $1.place.best.score) < ($1.eValue, $0.place.best.score) }
    judgement.findings = judgement.judged.filter {
      $0.eValue <= largestEValue && carriers.contains($0.place.best.recording)
    }
    return judgement
  }

  /// The recordings that carry what the best one carries, or surely another part of the clip. They are no strangers to
  /// it: they would hide one another.
  private func carriers(
    of best: Alignment, among all: [Alignment], query: Query, _ judgement: Judgement
  ) -> Set<Int> {
    var carriers: Set<Int> = [best.recording]
    for (recording, own) in Dictionary(grouping: all, by: \.recording) where recording != best.recording {
      // How widely hits scatter does not matter here: who carries the sound too faintly to be believed is no stranger to it.
      let byTail = own.map { calibration.eValue(score: $0.score, tail: judgement.tail($0), isSwept: $0.isSwept) }
      guard byTail.min() ?? .infinity <= Self.carrierEValue else { continue }
      let eValues = own.map { eValue($0, tail: judgement.tail($0)) }
      if eValues.min() ?? .infinity <= Self.doubtlessEValue
        || own.contains(where: { search.isSameSound($0, as: best, query: query) })
      {
        carriers.insert(recording)
      }
    }
    return carriers
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
