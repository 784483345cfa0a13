package import Landmarks

/// A stretch of a clip made ready to be searched for: its peaks, and the landmarks that are looked up.
package struct Query: Sendable {
  package let constellation: Constellation
  package let profile: Profile
  /// Each peak with many followers: for the few hypotheses that are looked at closely.
  package let landmarks: [Landmark]
  /// The strongest peaks with few followers: for the many hypotheses of the sweep.
  package let sweepLandmarks: [Landmark]
  /// Time of each peak, in frames.
  package let frames: [Float]
  /// Band of each peak.
  package let bands: [Float]

  package init(_ constellation: Constellation, profile: Profile, parameters: SearchParameters) {
    self.constellation = constellation
    self.profile = profile
    landmarks = constellation.landmarks(profile.pairing, fan: profile.pairing.queryFan)
    sweepLandmarks = constellation.strongest(parameters.sweepQuota)
      .landmarks(profile.pairing, fan: parameters.sweepFan)
    let steps = Float(Peak.stepsPerUnit)
    frames = constellation.peaks.map { Float($0.time) / steps }
    bands = constellation.peaks.map { Float($0.band) / steps }
  }

  /// The same peaks run backwards: a decoy of the same density, rhythm and tones, which no recording carries.
  package func reversed(_ parameters: SearchParameters) -> Query {
    let ends = (constellation.peaks.first?.time ?? 0) + (constellation.peaks.last?.time ?? 0)
    var peaks = constellation.peaks.map { Peak(time: ends - $0.time, band: $0.band, rank: $0.rank) }
    peaks.sort { ($0.time, $0.band) < ($1.time, $1.band) }
    return Query(
      Constellation(
        peaks: peaks, frameCount: constellation.frameCount, activeFrameCount: constellation.activeFrameCount),
      profile: profile, parameters: parameters)
  }
}
