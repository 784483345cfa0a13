internal import Audio
package import Landmarks

/// Two pieces of sound laid over one another where something else says that they belong: a single hypothesis, hence
/// neither a search nor a tail.
package struct Laying {
  private let clip: Constellation
  private let profile: Profile
  private let parameters: SearchParameters

  /// - Parameters:
  ///   - clip: at query density.
  ///   - profile: that of both.
  ///   - parameters: how far a peak may miss.
  package init(_ clip: Constellation, profile: Profile, parameters: SearchParameters = SearchParameters()) {
    self.clip = clip
    self.profile = profile
    self.parameters = parameters
  }

  /// - Parameters:
  ///   - range: the stretch of the clip that is laid, in seconds.
  ///   - recording: at reference density.
  ///   - start: where in the recording the stretch's beginning is expected, in seconds; may be wrong by half a second.
  ///   - edit: what was done to the recording to make the clip.
  /// - Returns: -log10 of the probability that as many peaks coincide by chance.
  package func score(
    of range: ClosedRange<Double>, on recording: Constellation, at start: Double, edit: Edit
  ) -> Double {
    let clock = profile.clock
    let low = clock.frame(atSeconds: range.lowerBound)
    let high = clock.frame(atSeconds: range.upperBound)
    let piece = Constellation(
      peaks: clip.peaks.filter { low <= Double($0.frame) && Double($0.frame) <= high }, frameCount: clip.frameCount,
      activeFrameCount: clip.activeFrameCount)
    guard piece.peaks.count >= parameters.window.fewestPeaks else { return 0 }
    var aligner = Aligner(
      Stretch(piece, profile: profile), recording: 0, part: ConstellationPart(recording), parameters: parameters)
    let offset = clock.frame(atSeconds: start) - low * edit.tempo
    let tried = stride(from: -32.0, through: 32, by: 4).map { aligner.align(offset: offset + $0, edit: edit) }
    guard let best = tried.min(by: Alignment.isBetter) else { return 0 }
    return aligner.refine(best).score
  }
}
