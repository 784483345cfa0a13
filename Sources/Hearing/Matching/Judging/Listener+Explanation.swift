internal import Audio
internal import Indexing
internal import Landmarks

extension Listener {
  /// What was looked for and found in each stretch of the clip, before anything was explained.
  ///
  /// - Parameters:
  ///   - largestEValue: for the whole clip.
  ///   - most: places and alignments that are told.
  /// - Returns: in the clip's order.
  func explanations(largestEValue: Double, most: Int) -> [Explanation] {
    let windows = Window.split(clip, parameters: parameters)
    return windows.compactMap { window in
      guard window.constellation.peaks.count >= parameters.window.fewestPeaks else { return nil }
      return explanation(window, chances: Double(windows.count), largestEValue: largestEValue, most: most)
    }
  }

  private func explanation(_ window: Window, chances: Double, largestEValue: Double, most: Int) -> Explanation {
    let query = Query(window.constellation, profile: profile, parameters: parameters)
    let clock = profile.clock
    let second = clock.seconds(ofFrame: 1) - clock.seconds(ofFrame: 0)
    let judgement = judge.judge(query, chances: chances, largestEValue: largestEValue)
    let isSwept = judgement.found.editsTried > 0
    let places = search.places(query, isSwept: isSwept, most: most).map {
      Explanation.Place(
        recording: $0.recording, offset: $0.offset * second, edit: $0.edit, votes: $0.votes, surprise: $0.surprise)
    }
    let laid = judgement.judged.prefix(most).map { finding in
      let calibration = judge.calibration
      // Of several that lie there, the one that the E-value stems from.
      let alignment =
        finding.place.alignments.min { judgement.isBetter($0, $1, by: calibration) } ?? finding.place.best
      return Explanation.Laid(
        recording: alignment.recording, offset: alignment.offset * second, edit: alignment.edit,
        hits: alignment.hits, trials: alignment.trials, chance: alignment.chance, score: alignment.score,
        tail: judgement.tail(alignment),
        needed: calibration.score(ofEValue: largestEValue / chances, tail: judgement.tail(alignment), like: alignment),
        eValue: finding.eValue)
    }
    let frames = query.stretch.frames
    return Explanation(
      start: max(0, clock.seconds(ofFrame: Double(frames.first ?? 0))),
      stop: max(0, clock.seconds(ofFrame: Double(frames.last ?? 0))), peaks: frames.count,
      landmarks: query.thorough.landmarks.count, sweepLandmarks: query.sweep.landmarks.count,
      hypotheses: judgement.found.editsTried, places: places, laid: Array(laid))
  }
}
