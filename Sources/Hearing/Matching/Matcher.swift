internal import Audio
package import Chances
package import Indexing
package import Landmarks
internal import Words

/// Says which recordings of an index a clip carries, where, after which edit, and how sure that is.
package struct Matcher<Index: LandmarkIndex> {
  private let index: Index
  private let profile: Profile
  private let parameters: SearchParameters
  private let calibration: Calibration?

  /// - Parameters:
  ///   - index: the recordings.
  ///   - profile: of clips and recordings.
  ///   - parameters: how it is searched.
  ///   - calibration: what was measured on this index; `nil` where that was not done.
  package init(
    _ index: Index, profile: Profile, parameters: SearchParameters = SearchParameters(),
    calibration: Calibration? = nil
  ) {
    self.calibration = calibration
    self.index = index
    self.profile = profile
    self.parameters = parameters
  }

  /// - Parameters:
  ///   - constellation: of the clip, at query density.
  ///   - largestEValue: matches with a larger one are not reported.
  /// - Returns: the matches, best first, or why there can be none.
  package func answer(to constellation: Constellation, largestEValue: Double) -> Answer {
    if let shortage = shortage(of: constellation) {
      return Answer(matches: [], shortage: shortage, isCalibrated: calibration != nil)
    }
    let passages = listener(constellation).passages(largestEValue: largestEValue)
    let matches = ordered(join(passages.found), clip: constellation)
    var told = Set(matches.map(\.recording))
    let nearest = ordered(passages.nearest, clip: constellation).filter { told.insert($0.recording).inserted }
    return Answer(
      matches: matches, nearest: Array(nearest.prefix(Answer.mostNearest)), shortage: nil,
      isCalibrated: calibration != nil)
  }

  /// Best first.
  private func ordered(_ passages: [Passage], clip: Constellation) -> [Match] {
    passages.map { match($0, clip: clip) }.sorted {
      ($0.eValue, $1.score, $0.recording, $0.queryRange.start)
        < ($1.eValue, $0.score, $1.recording, $1.queryRange.start)
    }
  }

  /// Why a clip matches, or does not.
  ///
  /// - Parameters:
  ///   - constellation: of the clip, at query density.
  ///   - largestEValue: of a match.
  ///   - most: places and alignments that are told of each stretch.
  /// - Returns: one explanation for each stretch of the clip that has enough sound.
  package func explanations(
    of constellation: Constellation, largestEValue: Double, most: Int = 5
  ) -> [Explanation] {
    listener(constellation).explanations(largestEValue: largestEValue, most: most)
  }

  /// The constants that E-values rest on: measured on this index, or else those that come with the program.
  package var constants: Calibration {
    calibration ?? .standard(recordings: index.recordingCount, small: parameters.judging.smallIndex)
  }

  private func listener(_ constellation: Constellation) -> Listener<Index> {
    Listener(constellation, index: index, profile: profile, parameters: parameters, calibration: constants)
  }

  private func shortage(of clip: Constellation) -> String? {
    guard clip.peaks.count < parameters.window.fewestPeaks else { return nil }
    let seconds = Double(clip.activeFrameCount) / profile.clock.framesPerSecond
    if clip.activeFrameCount == 0 { return "it holds nothing but silence" }
    let tenths = Int((seconds * 10).rounded())
    return "\(Count(clip.peaks.count, "spectral peak")) in \(tenths / 10).\(tenths % 10) s of sound, at least "
      + "\(Count(parameters.window.fewestPeaks, "is", "are")) needed for a match to mean anything"
  }

  /// Passages that go on in one another become one; the rest stays as it is.
  private func join(_ passages: [Passage]) -> [Passage] {
    var joined: [Passage] = []
    for passage in passages.sorted(by: { ($0.frames.lowerBound, $0.recording) < ($1.frames.lowerBound, $1.recording) })
    {
      if let place = joined.lastIndex(where: { $0.isContinued(by: passage, gap: Double(parameters.window.longestGap)) })
      {
        joined[place] = joined[place].joined(with: passage)
      } else {
        joined.append(passage)
      }
    }
    return joined
  }

  private func match(_ passage: Passage, clip: Constellation) -> Match {
    let clock = profile.clock
    func range(_ frames: ClosedRange<Double>) -> TimeRange {
      TimeRange(
        start: max(0, clock.seconds(ofFrame: frames.lowerBound)),
        stop: max(0, clock.seconds(ofFrame: frames.upperBound)))
    }
    func percent(_ range: TimeRange, of frameCount: Int) -> Double {
      min(100, 100 * range.duration / max(clock.seconds(ofFrame: Double(frameCount)), 0.001))
    }
    let queryRange = range(passage.frames)
    let referenceRange = range(passage.referenceFrames)
    return Match(
      recording: passage.recording, queryRange: queryRange, referenceRange: referenceRange, edit: passage.edit,
      matchCount: passage.hits.count, score: passage.score, eValue: passage.eValue, runnerUp: passage.runnerUp,
      margin: passage.score - passage.runnerUpScore,
      queryMatchedPercent: percent(queryRange, of: clip.frameCount),
      referenceMatchedPercent: percent(referenceRange, of: index.frameCount(of: passage.recording)))
  }
}
