internal import Indexing
internal import Landmarks

/// Where many hypotheses together look for a clip's landmark: in which intervals, and in which bands of each.
struct SweepReach {
  let profile: Profile
  let parameters: SearchParameters
  /// Slowest first, each with the bands by which its hypotheses move a peak.
  private let tempos: [(tempo: Float, shifts: ClosedRange<Float>)]

  init(_ edits: [Edit], profile: Profile, parameters: SearchParameters) {
    self.profile = profile
    self.parameters = parameters
    tempos = Dictionary(grouping: edits, by: \.tempo).sorted { $0.key < $1.key }.map { tempo, edits in
      let shifts = edits.map { Float(profile.bands(ofPitch: $0.pitch)) }
      return (Float(tempo), (shifts.min() ?? 0)...(shifts.max() ?? 0))
    }
  }

  /// The intervals in which the hypotheses look for a landmark, but for those that no recording's landmark has.
  func intervals(of landmark: Landmark) -> Range<Int> {
    guard let slowest = tempos.first?.tempo, let fastest = tempos.last?.tempo else { return 0..<0 }
    let first = max(profile.pairing.shortestInterval, Self.interval(landmark, tempo: slowest))
    let last = min(profile.pairing.longestInterval, Self.interval(landmark, tempo: fastest))
    return first..<max(first, last + 1)
  }

  /// The interval in which a hypothesis looks for a landmark.
  @inline(__always)
  static func interval(_ landmark: Landmark, tempo: Float) -> Int { Int(landmark.interval * tempo + 0.5) }

  /// What is asked for a landmark in one interval.
  ///
  /// - Returns: the probe, of no width where no hypothesis looks there, and its first band. What lies between the bands of
  ///   the hypotheses is read with them.
  func probe(_ landmark: Landmark, interval: Int) -> (probe: Probe, firstBand: Int) {
    var least = Float.infinity
    var most = -Float.infinity
    for hypothesis in tempos {
      let own = Self.interval(landmark, tempo: hypothesis.tempo)
      if own < interval { continue }
      if own > interval { break }
      least = min(least, hypothesis.shifts.lowerBound)
      most = max(most, hypothesis.shifts.upperBound)
    }
    let wanted =
      least <= most ? parameters.bands(from: landmark.band - most, to: landmark.band - least) : 0..<0
    let low = LandmarkHash(band: wanted.lowerBound, interval: interval, step: Int(landmark.step.rounded()))
    let width = low == nil ? 0 : wanted.count
    return (Probe(low: low ?? LandmarkHash(value: 0), width: width), wanted.lowerBound)
  }

  /// What each landmark costs, about: intervals that follow one another are about as frequent, so that one in
  /// `costStep` is asked for.
  ///
  /// - Parameters:
  ///   - landmarks: those of a clip.
  ///   - costs: those of some probes.
  /// - Returns: landmark by landmark.
  func costs(_ landmarks: [Landmark], _ costs: ([Probe]) -> [Int]) -> [Int] {
    var asked: [Probe] = []
    var samples: [(intervals: Int, end: Int)] = []
    samples.reserveCapacity(landmarks.count)
    for landmark in landmarks {
      let intervals = intervals(of: landmark)
      let middle = intervals.lowerBound + min(Self.costStep, intervals.count) / 2
      for interval in stride(from: middle, to: intervals.upperBound, by: Self.costStep) {
        asked.append(probe(landmark, interval: interval).probe)
      }
      samples.append((intervals.count, asked.count))
    }
    let ordered = OrderedProbes(asked)
    let found = costs(ordered.probes)
    var start = 0
    return samples.map { intervals, end in
      defer { start = end }
      guard start < end else { return 0 }
      return ordered.places[start..<end].reduce(0) { $0 + found[Int($1)] } * intervals / (end - start)
    }
  }

  private static let costStep = 12
}
