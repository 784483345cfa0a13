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
      for landmark in constellation.strongest(profile.peaks.referenceQuota)
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

  func lookUp(_ probes: [Probe]) -> [Hit] {
    probes.flatMap { probe in
      let last = UInt64(probe.low.value) + UInt64(probe.width)
      // Few distinct hashes, wide probes: whichever is fewer is gone through.
      let asked =
        Int(probe.width) > positions.count
        ? positions.keys.filter { $0 >= probe.low.value && UInt64($0) < last }
        : (0..<probe.width).map { probe.low.value + $0 }
      return asked.flatMap { (positions[$0] ?? []).map { Hit(tag: probe.tag, position: $0) } }
    }
  }
}
