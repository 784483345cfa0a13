private import Foundation
package import Landmarks

/// Landmarks of a clip that are looked up, each with how likely it is to be found.
package struct Sought: Sendable {
  package let landmarks: [Landmark]
  /// How likely it is that a recording has a landmark too, beside the others of the clip: landmark by landmark, at most 1.
  package let worths: [Double]

  /// - Parameters:
  ///   - constellation: that of the clip.
  ///   - quota: peaks per quota that are paired, the highest first.
  ///   - fan: landmarks per peak, the nearest followers first.
  ///   - pairing: the target zone.
  ///   - parameters: how a landmark's worth falls.
  init(
    _ constellation: Constellation, quota: Int, fan: Int, pairing: PairingParameters, parameters: SearchParameters
  ) {
    let strongest = constellation.strongest(quota)
    landmarks = strongest.landmarks(pairing, fan: fan)
    var nearer = 0
    var peak: Int32?
    worths = landmarks.map { landmark in
      nearer = landmark.peak == peak ? nearer + 1 : 0
      peak = landmark.peak
      let ranks = Int(strongest.peaks[Int(landmark.peak)].rank) + Int(strongest.peaks[Int(landmark.follower)].rank)
      return exp(
        -parameters.worth.fallPerNearer * Double(nearer) - parameters.worth.fallPerRank * Double(ranks)
          - parameters.worth.fallPerBand * Double(abs(landmark.step)) - parameters.worth.fallPerFrame
          * Double(landmark.interval))
    }
  }
}
