internal import Chances
internal import Indexing
internal import Landmarks

/// Searches a clip window by window and judges what it finds, until nothing significant is left.
struct Listener<Index: LandmarkIndex> {
  let search: Search<Index>
  let profile: Profile
  let parameters: SearchParameters
  let clip: Constellation
  private let stretch: Stretch

  let judge: Judge<Index>

  init(
    _ clip: Constellation, index: Index, profile: Profile, parameters: SearchParameters, calibration: Calibration
  ) {
    search = Search(index, parameters: parameters)
    judge = Judge(search: search, parameters: parameters, calibration: calibration)
    self.profile = profile
    self.parameters = parameters
    self.clip = clip
    stretch = Stretch(clip, profile: profile)
  }

  /// - Parameter largestEValue: passages with a larger one are not too good for chance; for the whole clip, in which each
  ///   window is a chance more.
  /// - Returns: by sound, the best passage of each first; and what came near to being one.
  func passages(largestEValue: Double) -> (found: [Passage], nearest: [Passage]) {
    var passages: [Passage] = []
    var nearest: [Passage] = []
    var explained: [ClosedRange<Int>] = []
    let windows = Window.split(clip, parameters: parameters)
    for window in windows {
      var rest = explained.reduce(window) { $0.without($1) }
      for _ in 0..<parameters.window.mostSounds {
        guard rest.constellation.peaks.count >= parameters.window.fewestPeaks else { break }
        let query = Query(rest.constellation, profile: profile, parameters: parameters)
        let judgement = judge.judge(query, chances: Double(windows.count), largestEValue: largestEValue)
        let found = judgement.findings.map { passage($0, runnerUp: judgement.runnerUp, in: rest) }
        if found.isEmpty {
          nearest += judgement.nearest(largestEValue: largestEValue).prefix(Answer.mostNearest)
            .map { passage($0, runnerUp: judgement.runnerUp, in: rest) }
        }
        guard let best = found.first, let first = best.hits.first, let last = best.hits.last else { break }
        passages += found
        explained.append(first...last)
        rest = rest.without(first...last)
      }
    }
    return (passages, nearest)
  }

  /// What was found in a window, as far as it goes on in the whole clip.
  private func passage(_ finding: Judgement.Finding, runnerUp: Alignment?, in window: Window) -> Passage {
    var alignment = finding.place.best
    let segment = alignment.segment
    alignment.segment = window.numbers[segment.lowerBound]..<(window.numbers[segment.upperBound - 1] + 1)
    var aligner = search.aligner(stretch, near: alignment)
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
      referenceFrames: reference(first)...reference(last), score: max(alignment.score, finding.place.best.score),
      eValue: finding.eValue, runnerUp: runnerUp?.recording, runnerUpScore: runnerUp?.score ?? 0)
  }
}
