package import Landmarks

/// An index that is only in memory: for two files in hand, and as the plain truth that others are tested against.
package struct MemoryIndex: LandmarkIndex {
  private let postings: [Posting]
  private let timeLine: TimeLine
  private let constellations: [Constellation]

  /// - Parameters:
  ///   - constellations: of the recordings, at any density; their strongest peaks are indexed.
  ///   - profile: says how many peaks and landmarks a recording has.
  package init(_ constellations: [Constellation], profile: Profile) {
    let stored = constellations.map { $0.strongest(profile.peaks.referenceQuota) }
    var timeLine = TimeLine()
    var postings: [Posting] = []
    for constellation in stored {
      let start = timeLine.end
      timeLine.append(frameCount: constellation.frameCount)
      postings += constellation.postings(profile.pairing, from: start)
    }
    self.constellations = stored
    self.timeLine = timeLine
    self.postings = postings.sorted()
  }

  package var recordingCount: Int { constellations.count }
  package var positionCount: Int { timeLine.end }
  package var postingCount: Int { postings.count }

  package var parts: [Range<Int>] { [0..<timeLine.end] }

  package func lookUp(_ probes: [Probe], part: Int, reusing hits: consuming Hits) -> Hits {
    hits.removeAll()
    for probe in probes {
      var place = firstPlace(of: probe.low)
      for cell in 0..<probe.width {
        while place < postings.count, Int(postings[place].hash.value) == Int(probe.low.value) + cell {
          hits.positions.append(postings[place].position)
          place += 1
        }
        hits.ends.append(UInt32(hits.positions.count))
      }
    }
    return hits
  }

  package func costs(of probes: [Probe]) -> [Int] {
    probes.map { probe in
      let end = min(Int(probe.low.value) + probe.width, Int(LandmarkHash.limit))
      return firstPlace(of: LandmarkHash(value: UInt32(end))) - firstPlace(of: probe.low)
    }
  }

  private func firstPlace(of hash: LandmarkHash) -> Int {
    var low = 0
    var high = postings.count
    while low < high {
      let middle = (low + high) / 2
      if postings[middle].hash < hash { low = middle + 1 } else { high = middle }
    }
    return low
  }

  package func firstPosition(of recording: Int) -> Int { timeLine.starts[recording] }
  package func frameCount(of recording: Int) -> Int { timeLine.lengths[recording] }
  package func recording(at position: Int) -> Int? { timeLine.recording(at: position) }
  package func constellation(of recording: Int) -> Constellation { constellations[recording] }
  package func part(of recording: Int, within frames: ClosedRange<Float>) -> ConstellationPart {
    ConstellationPart(constellations[recording], within: frames)
  }
}
