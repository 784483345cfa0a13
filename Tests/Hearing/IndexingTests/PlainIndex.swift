import Indexing
import Landmarks

/// An index as slow and as plain as can be: what the others are held against.
struct PlainIndex {
  /// Positions by hash.
  private(set) var positions: [UInt32: [UInt32]] = [:]
  /// The number of the recording at each position, `nil` where it was removed.
  private(set) var owners: [Int?] = []
  private(set) var starts: [Int] = []
  private(set) var postingCount = 0

  init(_ constellations: [Constellation], removed: Set<Int> = [], profile: Profile = .standard) {
    for (place, constellation) in constellations.enumerated() {
      let start = owners.count
      for landmark in constellation.strongest(profile.pairing.referenceQuota)
        .landmarks(profile.pairing, fan: profile.pairing.referenceFan)
      {
        let hash =
          Int(landmark.step.rounded() + 64) * 16384 + Int(landmark.interval.rounded()) * 256
          + Int(landmark.band.rounded())
        let frame = min(Int(landmark.frame.rounded()), constellation.frameCount - 1)
        positions[UInt32(hash), default: []].append(UInt32(start + frame))
        postingCount += 1
      }
      let number = removed.contains(place) ? nil : starts.count
      if number != nil { starts.append(start) }
      owners += [Int?](repeating: number, count: constellation.frameCount)
    }
  }

  /// The positions in each cell of each probe, ascending.
  func lookUp(_ probes: [Probe]) -> [[UInt32]] {
    probes.flatMap { probe in
      (0..<probe.width).map { positions[probe.low.value + UInt32($0), default: []].sorted() }
    }
  }
}
