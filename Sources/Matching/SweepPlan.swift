internal import Indexing
internal import Landmarks

/// What is looked up for many hypotheses at once, and which part of it is whose.
struct SweepPlan {
  private(set) var probes: [Probe] = []
  private(set) var landmarks: [Landmark] = []
  private let profile: Profile
  private let parameters: SearchParameters
  /// For each landmark, the number of its first probe and the interval that it stands for; the following intervals
  /// follow.
  private var firstProbes: [Int] = []
  private var firstIntervals: [Int] = []
  /// For each probe, its first band.
  private var firstBands: [Int] = []

  init(_ landmarks: [Landmark], edits: [Edit], profile: Profile, parameters: SearchParameters) {
    self.landmarks = landmarks
    self.parameters = parameters
    self.profile = profile
    let shortest = profile.pairing.shortestInterval
    let longest = profile.pairing.longestInterval
    let tempos = Self.tempos(edits, profile: profile)
    let slowest = tempos.first?.tempo ?? 1
    let fastest = tempos.last?.tempo ?? 1
    // By how many bands the hypotheses with one interval move a peak, at least and at most.
    var least = Array(repeating: Float.infinity, count: 1 << LandmarkHash.intervalBits)
    var most = least
    let mostProbes = landmarks.count * Int(Float(longest - shortest + 1) / 2)
    probes.reserveCapacity(mostProbes)
    firstBands.reserveCapacity(mostProbes)
    for landmark in landmarks {
      let first = max(shortest, Int(landmark.interval * slowest + 0.5))
      let last = min(longest, Int(landmark.interval * fastest + 0.5))
      let count = max(0, last - first + 1)
      for place in 0..<count {
        least[place] = .infinity
        most[place] = -.infinity
      }
      for hypothesis in tempos {
        let place = Int(landmark.interval * hypothesis.tempo + 0.5) - first
        guard 0 <= place, place < count else { continue }
        least[place] = min(least[place], hypothesis.shifts.lowerBound)
        most[place] = max(most[place], hypothesis.shifts.upperBound)
      }
      firstProbes.append(probes.count)
      firstIntervals.append(first)
      let step = Int(landmark.step.rounded())
      for place in 0..<count {
        // What lies between the bands of the hypotheses is read with them.
        let wanted =
          least[place] > most[place]
          ? 0..<0
          : parameters.bands(from: landmark.band - most[place], to: landmark.band - least[place])
        let low = LandmarkHash(band: wanted.lowerBound, interval: first + place, step: step)
        let width = low == nil ? 0 : wanted.count
        probes.append(Probe(low: low ?? LandmarkHash(value: 0), width: width))
        firstBands.append(wanted.lowerBound)
      }
    }
    firstProbes.append(probes.count)
  }

  /// The tempos of hypotheses, slowest first, each with the bands by which its hypotheses move a peak.
  private static func tempos(_ edits: [Edit], profile: Profile) -> [(tempo: Float, shifts: ClosedRange<Float>)] {
    Dictionary(grouping: edits, by: \.tempo).sorted { $0.key < $1.key }.map { tempo, edits in
      let shifts = edits.map { Float(profile.bands(ofPitch: $0.pitch)) }
      return (Float(tempo), (shifts.min() ?? 0)...(shifts.max() ?? 0))
    }
  }

  /// The plan for a part of the landmarks.
  ///
  /// - Parameter numbers: which ones, ascending.
  /// - Returns: as it would have been made for them.
  func kept(_ numbers: [Int]) -> SweepPlan {
    var plan = SweepPlan([], edits: [], profile: profile, parameters: parameters)
    plan.firstProbes.removeAll()
    for number in numbers {
      plan.landmarks.append(landmarks[number])
      plan.firstProbes.append(plan.probes.count)
      plan.firstIntervals.append(firstIntervals[number])
      for probe in firstProbes[number]..<firstProbes[number + 1] {
        plan.probes.append(probes[probe])
        plan.firstBands.append(firstBands[probe])
      }
    }
    plan.firstProbes.append(plan.probes.count)
    return plan
  }

  /// What each landmark costs, about: intervals that follow one another are about as frequent, so that one in
  /// `costStep` is asked for.
  ///
  /// - Parameter costs: those of some probes.
  /// - Returns: landmark by landmark.
  func costs(_ costs: ([Probe]) -> [Int]) -> [Int] {
    var asked: [Probe] = []
    var ends: [Int] = []
    for number in landmarks.indices {
      let end = firstProbes[number + 1]
      let middle = firstProbes[number] + min(Self.costStep, end - firstProbes[number]) / 2
      for probe in stride(from: middle, to: end, by: Self.costStep) {
        asked.append(probes[probe])
      }
      ends.append(asked.count)
    }
    let ordered = OrderedProbes(asked)
    let found = costs(ordered.probes)
    var start = 0
    return zip(landmarks.indices, ends).map { number, end in
      defer { start = end }
      guard start < end else { return 0 }
      return ordered.places[start..<end].reduce(0) { $0 + found[Int($1)] }
        * (firstProbes[number + 1] - firstProbes[number]) / (end - start)
    }
  }

  private static let costStep = 4

  /// The cells that vote under one of the hypotheses.
  ///
  /// - Parameters:
  ///   - edit: the hypothesis.
  ///   - firstCells: where each probe's cells begin.
  /// - Returns: one for each landmark, empty where none of its cells votes.
  func slices(_ edit: Edit, firstCells: [Int32]) -> [Slice] {
    let tempo = Float(edit.tempo)
    let shift = Float(profile.bands(ofPitch: edit.pitch))
    return landmarks.enumerated().map { number, landmark in
      let probe = firstProbes[number] + Int(landmark.interval * tempo + 0.5) - firstIntervals[number]
      let wanted = parameters.bands(around: landmark.band - shift)
      guard firstProbes[number] <= probe, probe < firstProbes[number + 1], !wanted.isEmpty, probes[probe].width > 0
      else { return Slice(landmark: number, first: 0, count: 0) }
      let start = Int(firstCells[probe]) + wanted.lowerBound - firstBands[probe]
      return Slice(landmark: number, first: start, count: wanted.count)
    }
  }
}
