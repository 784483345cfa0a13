internal import Spectra

extension Constellation {
  /// Whether an extraction could have found this: peaks in order, inside the sound and the spectrum, and no denser than
  /// the profile has them. A recording of more peaks than that would lie on any clip.
  package func isPlausible(_ profile: Profile) -> Bool {
    guard isEncodable, frameCount >= 0, (0...frameCount).contains(activeFrameCount) else { return false }
    let latest = Int32(clamping: frameCount * Peak.stepsPerUnit)
    let highest = Int16(clamping: profile.spectrum.bandCount * Peak.stepsPerUnit)
    guard peaks.allSatisfy({ $0.time <= latest && $0.band <= highest }) else { return false }
    // A peak's refined time may lie in the neighbouring quota: a pair of them is never fuller than three.
    let span = Int32(2 * profile.peaks.quotaFrames * Peak.stepsPerUnit)
    let most = 3 * profile.peaks.referenceQuota
    return peaks.indices.allSatisfy { index in
      let later = index + most
      return later >= peaks.count || peaks[later].time - peaks[index].time > span
    }
  }
}
