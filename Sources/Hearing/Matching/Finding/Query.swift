package import Landmarks

/// A stretch of a clip made ready to be searched for: its peaks, and the landmarks that are looked up.
package struct Query: Sendable {
  package let constellation: Constellation
  package let profile: Profile
  /// Each peak with many followers: for the few hypotheses that are looked at closely.
  package let thorough: Sought
  /// The strongest peaks with few followers: for the many hypotheses of the sweep.
  package let sweep: Sought
  /// As many peaks, with one follower each: for the coarse net of tempo and pitch.
  package let coarse: Sought
  /// All peaks, to be laid over recordings.
  package let stretch: Stretch

  package init(_ constellation: Constellation, profile: Profile, parameters: SearchParameters) {
    self.constellation = constellation
    self.profile = profile
    func sought(quota: Int, fan: Int) -> Sought {
      Sought(constellation, quota: quota, fan: fan, pairing: profile.pairing, parameters: parameters)
    }
    thorough = sought(quota: profile.pairing.queryQuota, fan: profile.pairing.queryFan)
    sweep = sought(quota: parameters.sweep.quota, fan: parameters.sweep.fan)
    coarse = sought(quota: parameters.coarse.quota, fan: parameters.coarse.fan)
    stretch = Stretch(constellation, profile: profile)
  }

  /// The same peaks, turned over: a decoy of the same density, rhythm and tones, which no recording carries.
  ///
  /// - Parameters:
  ///   - isReversed: the last peak comes first.
  ///   - isMirrored: the lowest band becomes the highest.
  ///   - parameters: as those of the query.
  /// - Returns: as many peaks, ordered anew.
  package func decoy(isReversed: Bool, isMirrored: Bool, parameters: SearchParameters) -> Query {
    let times = (constellation.peaks.first?.time ?? 0) + (constellation.peaks.last?.time ?? 0)
    let bands = constellation.peaks.map(\.band)
    let ends = (bands.min() ?? 0) + (bands.max() ?? 0)
    var peaks = constellation.peaks.map {
      Peak(time: isReversed ? times - $0.time : $0.time, band: isMirrored ? ends - $0.band : $0.band, rank: $0.rank)
    }
    peaks.sort { ($0.time, $0.band) < ($1.time, $1.band) }
    return Query(
      Constellation(
        peaks: peaks, frameCount: constellation.frameCount, activeFrameCount: constellation.activeFrameCount),
      profile: profile, parameters: parameters)
  }
}
