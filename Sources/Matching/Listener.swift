internal import Indexing
internal import Landmarks

/// Searches a clip window by window and judges what it finds, until nothing significant is left.
struct Listener<Index: LandmarkIndex> {
  private let search: Search<Index>
  private let profile: Profile
  private let parameters: SearchParameters
  private let clip: Constellation
  private let stretch: Stretch

  init(_ clip: Constellation, index: Index, profile: Profile, parameters: SearchParameters) {
    search = Search(index, parameters: parameters)
    self.profile = profile
    self.parameters = parameters
    self.clip = clip
    stretch = Stretch(clip, profile: profile)
  }

  /// - Parameter largestEValue: passages with a larger one are not too good for chance; for the whole clip, in which each
  ///   window is a chance more.
  /// - Returns: by sound, the best passage of each first.
  func passages(largestEValue: Double) -> [Passage] {
    var passages: [Passage] = []
    var explained: [ClosedRange<Int>] = []
    let windows = Window.split(clip, parameters: parameters)
    for window in windows {
      var rest = explained.reduce(window) { $0.without($1) }
      for _ in 0..<parameters.mostSounds {
        guard rest.constellation.peaks.count >= parameters.fewestPeaks else { break }
        let query = Query(rest.constellation, profile: profile, parameters: parameters)
        let found = judge(query, chances: Double(windows.count), largestEValue: largestEValue).map {
          passage($0, in: rest)
        }
        guard let best = found.first, let first = best.hits.first, let last = best.hits.last else { break }
        passages += found
        explained.append(first...last)
        rest = rest.without(first...last)
      }
    }
    return passages
  }

  private struct Finding {
    var alignment: Alignment
    var eValue: Double
    var runnerUp: Alignment?
  }

  /// The alignments that are too good for chance: the best one, and those of recordings that carry the same sound.
  private func judge(_ query: Query, chances: Double, largestEValue: Double) -> [Finding] {
    let alignments = search.alignments(query)
    // The decoys cost as much as the clip: they are not asked where no answer of theirs could make a match.
    let least = search.isSmall ? Tail.leastOfSmallIndex : Tail.least
    guard let best = alignments.first, !best.segment.isEmpty,
      chances * Tail(decoys: [], strangers: [], least: least).eValue(best.score) <= largestEValue
    else { return [] }
    // What is this good no query has by chance: the decoys need not be asked.
    let decoys = best.score >= parameters.overwhelmingScore ? [] : search.decoyScores(query)
    let byDecoys = Tail(decoys: decoys, strangers: [], least: least)
    // Recordings that carry the same sound are no strangers to it: they would hide one another. Nor are those that carry
    // another part of the clip.
    let others = Dictionary(grouping: alignments.dropFirst()) { other in
      byDecoys.isSignificant(other.score)
        && (other.score >= best.score / 2 || search.isSameSound(other, as: best, query: query))
    }
    let carriers = [best] + others[true, default: []]
    let strangers = others[false, default: []].filter { other in
      2 * other.segment.clamped(to: best.segment).count >= other.segment.count
    }
    let tail = Tail(decoys: decoys, strangers: strangers.map(\.score), least: least)
    return carriers.map { Finding(alignment: $0, eValue: chances * tail.eValue($0.score), runnerUp: strangers.first) }
      .filter { $0.eValue <= largestEValue && !$0.alignment.segment.isEmpty }
  }

  /// What was found in a window, as far as it goes on in the whole clip.
  private func passage(_ finding: Finding, in window: Window) -> Passage {
    var alignment = finding.alignment
    let segment = alignment.segment
    alignment.segment = window.numbers[segment.lowerBound]..<(window.numbers[segment.upperBound - 1] + 1)
    var aligner = search.aligner(stretch, recording: alignment.recording)
    if window.numbers.count < clip.peaks.count {
      let start = aligner.align(at: alignment.offset, edit: alignment.edit)
      let whole = aligner.refine(start)
      // The best stretch of the whole clip may be another one.
      if let extended = [whole, start].first(where: { $0.segment.overlaps(alignment.segment) }) {
        let low = min(extended.segment.lowerBound, alignment.segment.lowerBound)
        let high = max(extended.segment.upperBound, alignment.segment.upperBound)
        alignment = extended
        alignment.segment = low..<high
      }
    }
    let hits = aligner.hits(of: alignment)
    let first = Double(stretch.frames[hits.first ?? alignment.segment.lowerBound])
    let last = Double(stretch.frames[hits.last ?? alignment.segment.upperBound - 1])
    func reference(_ frame: Double) -> Double { frame * alignment.edit.tempo + alignment.offset }
    return Passage(
      recording: alignment.recording, edit: alignment.edit, hits: hits, frames: first...last,
      referenceFrames: reference(first)...reference(last), score: max(alignment.score, finding.alignment.score),
      eValue: finding.eValue, runnerUp: finding.runnerUp?.recording, runnerUpScore: finding.runnerUp?.score ?? 0)
  }
}
