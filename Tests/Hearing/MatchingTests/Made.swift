import Foundation
import Indexing
import Landmarks
import TestSupport

@testable import Matching

/// Constellations that are made by dice and arithmetic.
enum Made {
  static let profile = Profile.standard

  /// As many peaks a second as a recording stores: 20 in each quota of 32 frames, anywhere.
  static func constellation(frames: Int, seed: UInt64, perQuota: Int = 20) -> Constellation {
    var dice = Dice(seed: seed)
    var peaks: [Peak] = []
    for quota in 0..<(frames / 32) {
      for rank in 0..<perQuota {
        peaks.append(
          Peak(
            time: Int32(128 * quota) + Int32.random(in: 0..<128, using: &dice),
            band: Int16.random(in: 2...726, using: &dice), rank: UInt8(rank)))
      }
    }
    return ordered(peaks, frames: frames)
  }

  static func constellations(_ count: Int, frames: Int, seed: UInt64) -> [Constellation] {
    (0..<count).map { constellation(frames: frames, seed: seed &+ UInt64(1000 * $0)) }
  }

  static func ordered(_ peaks: [Peak], frames: Int) -> Constellation {
    Constellation(
      peaks: peaks.sorted { ($0.time, $0.band, $0.rank) < ($1.time, $1.band, $1.rank) }, frameCount: frames,
      activeFrameCount: frames)
  }

  static func query(_ constellation: Constellation) -> Query {
    Query(constellation, profile: profile, parameters: SearchParameters())
  }
}

extension Constellation {
  /// The peaks of a stretch of frames, counted from its begin.
  func cut(_ frames: Range<Int>) -> Constellation {
    Made.ordered(
      peaks.filter { frames.contains(Int($0.time) / 4) }
        .map { Peak(time: $0.time - Int32(4 * frames.lowerBound), band: $0.band, rank: $0.rank) },
      frames: frames.count)
  }

  /// What comes behind it, moved there.
  func followed(by next: Constellation) -> Constellation {
    let shift = Int32(4 * frameCount)
    return Made.ordered(
      peaks + next.peaks.map { Peak(time: $0.time + shift, band: $0.band, rank: $0.rank) },
      frames: frameCount + next.frameCount)
  }

  /// As it would be heard after an edit: faster is earlier, higher is a higher band; rounded to quarters.
  func edited(_ edit: Edit) -> Constellation {
    let bands = 36 * log2(edit.pitch)
    return Made.ordered(
      peaks.compactMap {
        let band = Int16((Double($0.band) + 4 * bands).rounded())
        guard band >= 2, band <= 726 else { return nil }
        return Peak(time: Int32((Double($0.time) / edit.tempo).rounded()), band: band, rank: $0.rank)
      }, frames: Int(Double(frameCount) / edit.tempo))
  }

  /// With only a share of its peaks, each moved by up to half a frame and a quarter of a band, and as many others.
  func blurred(keeping share: Double, seed: UInt64) -> Constellation {
    var dice = Dice(seed: seed)
    let kept = peaks.filter { _ in Double.random(in: 0..<1, using: &dice) < share }.map {
      Peak(
        time: max(0, $0.time + Int32.random(in: -2...2, using: &dice)),
        band: $0.band + Int16.random(in: -1...1, using: &dice), rank: $0.rank)
    }
    let others = (0..<(peaks.count - kept.count)).map { _ in
      Peak(
        time: Int32.random(in: 0..<Int32(4 * frameCount), using: &dice),
        band: Int16.random(in: 2...726, using: &dice), rank: UInt8.random(in: 0..<20, using: &dice))
    }
    return Made.ordered(kept + others, frames: frameCount)
  }
}
