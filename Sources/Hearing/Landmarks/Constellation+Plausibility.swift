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
    return isNoDenser(peaks, than: 3 * profile.peaks.referenceQuota, within: span)
      && isNoDenser(
        strongest(profile.pairing.referenceQuota).peaks, than: 3 * profile.pairing.referenceQuota, within: span)
  }

  private func isNoDenser(_ peaks: [Peak], than most: Int, within span: Int32) -> Bool {
    peaks.indices.allSatisfy { index in
      let later = index + most
      return later >= peaks.count || peaks[later].time - peaks[index].time > span
    }
  }
}
