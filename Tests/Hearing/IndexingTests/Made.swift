import Indexing
import Landmarks
import TestSupport

/// Constellations and segments that are made by dice.
enum Made {
  /// Peaks at random, `density` of them a frame, with the ranks that an extraction gives.
  static func constellation(frames: Int, density: Double = 0.9, dice: inout Dice) -> Constellation {
    let count = Int(Double(frames) * density)
    guard count > 0 else { return Constellation(peaks: [], frameCount: frames, activeFrameCount: frames / 2) }
    let peaks = (0..<count).map { _ in
      Peak(
        time: Int32.random(in: 0..<Int32(4 * frames), using: &dice), band: Int16.random(in: 2...726, using: &dice),
        rank: UInt8.random(in: 0...40, using: &dice))
    }
    return Constellation(
      peaks: peaks.sorted { ($0.time, $0.band, $0.rank) < ($1.time, $1.band, $1.rank) }, frameCount: frames,
      activeFrameCount: frames / 2)
  }

  static func constellations(_ lengths: [Int], seed: UInt64) -> [Constellation] {
    var dice = Dice(seed: seed)
    return lengths.map { constellation(frames: $0, dice: &dice) }
  }

  static func segment(_ constellations: [Constellation], profile: Profile = .standard) -> [UInt8] {
    var writer = SegmentWriter(profile: profile)
    for constellation in constellations { writer.append(constellation) }
    return writer.finish()
  }

  static func reader(_ bytes: [UInt8], profile: Profile = .standard) throws(IndexingError) -> SegmentReader {
    try SegmentReader(SegmentBytes(bytes, name: "made.segment"), profile: profile)
  }

  /// Asks for everything.
  static let everything = [Probe(low: LandmarkHash(value: 0), width: Int(LandmarkHash.limit))]

  /// Asks for all landmarks of two steps: some of almost every constellation.
  static let some = [Probe(low: LandmarkHash(value: 60 << 14), width: 2 << 14)]

  /// Probes of which about half ask for what there is; some reach over many hashes, some beyond the last one.
  static func probes(_ count: Int, known: [UInt32], dice: inout Dice) -> [Probe] {
    (0..<count).map { _ in
      var low = UInt32.random(in: 0..<(LandmarkHash.limit + 100), using: &dice)
      if Bool.random(using: &dice), let hash = known.randomElement(using: &dice) {
        low = hash - min(hash, UInt32.random(in: 0...3, using: &dice))
      }
      return Probe(
        low: LandmarkHash(value: low), width: [0, 1, 1, 2, 3, 4, 40, 257, 3000].randomElement(using: &dice) ?? 1)
    }
  }
}
