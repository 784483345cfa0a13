package import Landmarks

extension Constellation {
  /// What is indexed of a recording: the landmarks of its strongest peaks.
  ///
  /// - Parameters:
  ///   - pairing: says how many landmarks a peak has.
  ///   - start: position of the recording's first frame.
  /// - Returns: in no order that matters.
  package func postings(_ pairing: PairingParameters, from start: Int) -> [Posting] {
    strongest(pairing.referenceQuota).landmarks(pairing, fan: pairing.referenceFan).compactMap { landmark in
      let hash = LandmarkHash(
        band: Int(landmark.band.rounded()), interval: Int(landmark.interval.rounded()),
        step: Int(landmark.step.rounded()))
      // A peak's refined time may lie up to half a frame beyond the last frame.
      let frame = min(max(Int(landmark.frame.rounded()), 0), max(frameCount - 1, 0))
      return hash.map { Posting(hash: $0, position: UInt32(start + frame)) }
    }
  }
}
