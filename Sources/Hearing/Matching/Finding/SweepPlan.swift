internal import Indexing
internal import Landmarks

/// What is looked up for many hypotheses at once, and which part of it is whose.
struct SweepPlan {
  private(set) var probes: [Probe] = []
  private let landmarks: [Landmark]
  private let reach: SweepReach
  /// For each landmark, the number of its first probe and the interval that it stands for; the following intervals
  /// follow.
  private var firstProbes: [Int] = []
  private var firstIntervals: [Int] = []
  /// For each probe, its first band.
  private var firstBands: [Int] = []

  /// - Parameters:
  ///   - landmarks: what is looked up.
  ///   - reach: where the hypotheses look for it.
  init(_ landmarks: [Landmark], reach: SweepReach) {
    self.landmarks = landmarks
    self.reach = reach
    for landmark in landmarks {
      let intervals = reach.intervals(of: landmark)
      firstProbes.append(probes.count)
      firstIntervals.append(intervals.lowerBound)
      for interval in intervals {
        let (probe, firstBand) = reach.probe(landmark, interval: interval)
        probes.append(probe)
        firstBands.append(firstBand)
      }
    }
    firstProbes.append(probes.count)
  }

  /// The cells that vote under one of the hypotheses.
  ///
  /// - Parameters:
  ///   - edit: the hypothesis.
  ///   - firstCells: where each probe's cells begin.
  /// - Returns: one for each landmark, empty where none of its cells votes.
  func slices(_ edit: Edit, firstCells: [Int32]) -> [Slice] {
    let tempo = Float(edit.tempo)
    let shift = Float(reach.profile.bands(ofPitch: edit.pitch))
    return landmarks.indices.map { number in
      let landmark = landmarks[number]
      let probe = firstProbes[number] + SweepReach.interval(landmark, tempo: tempo) - firstIntervals[number]
      let wanted = reach.parameters.bands(around: landmark.band - shift)
      guard firstProbes[number] <= probe, probe < firstProbes[number + 1], !wanted.isEmpty, probes[probe].width > 0
      else { return Slice(landmark: number, first: 0, count: 0) }
      let start = Int(firstCells[probe]) + wanted.lowerBound - firstBands[probe]
      return Slice(landmark: number, first: start, count: wanted.count)
    }
  }
}
