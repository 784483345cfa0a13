private import Foundation
package import Indexing
internal import Landmarks

/// Finding is generous: it looks up a clip's landmarks under each hypothesis and names the places that stand out.
package struct Finder<Index: LandmarkIndex> {
  private let index: Index
  private let parameters: SearchParameters
  private let workspace: Workspace

  package init(_ index: Index, parameters: SearchParameters, workspace: Workspace = Workspace()) {
    self.index = index
    self.parameters = parameters
    self.workspace = workspace
  }

  /// The unedited recordings, looked for thoroughly: many landmarks, and both roundings where they are close.
  ///
  /// - Returns: candidates, in no order that matters.
  package func unedited(_ query: Query) -> [Candidate] {
    var bar = CandidateBar(kept: parameters.voting.mostCounted, clear: parameters.voting.clearSurprise)
    return unedited(query, above: &bar)
  }

  /// The same above a bar.
  func unedited(_ query: Query, above bar: inout CandidateBar) -> [Candidate] {
    let landmarks = query.thorough.landmarks
    let all = thorough(landmarks)
    let found = index.costs(of: all.probes.probes)
    var costs = Array(repeating: 0, count: landmarks.count)
    for (slice, place) in zip(all.slices, all.probes.places) { costs[Int(slice.landmark)] += found[Int(place)] }
    let bought = worthwhile(query.thorough, costs: costs).map { landmarks[$0] }
    let (probes, slices) = bought.count == landmarks.count ? all : thorough(bought)
    let family = EditFamily(.identity, slices: slices)
    let count = VoteCount(parameters, landmarks: bought, workspace: workspace)
    var candidates: [Candidate] = []
    for part in index.parts.indices {
      lookUp(probes, part: part)
      candidates += count.candidates(family, index: index, part: part, above: &bar)
    }
    return candidates
  }

  /// All bands of each landmark, and both roundings where they are close.
  private func thorough(_ landmarks: [Landmark]) -> (probes: OrderedProbes, slices: [Slice]) {
    var probes: [Probe] = []
    var numbers: [Int] = []
    // Some two each, four at most; memory that is not touched costs nothing.
    probes.reserveCapacity(4 * landmarks.count)
    numbers.reserveCapacity(4 * landmarks.count)
    let doubt = parameters.lookup.roundingDoubt
    for (number, landmark) in landmarks.enumerated() {
      let bands = parameters.bands(around: landmark.band)
      guard !bands.isEmpty else { continue }
      for interval in Int((landmark.interval - doubt).rounded())...Int((landmark.interval + doubt).rounded()) {
        for step in Int((landmark.step - doubt).rounded())...Int((landmark.step + doubt).rounded()) {
          guard let low = LandmarkHash(band: bands.lowerBound, interval: interval, step: step) else { continue }
          probes.append(Probe(low: low, width: bands.count))
          numbers.append(number)
        }
      }
    }
    let ordered = OrderedProbes(probes)
    let slices = probes.indices.map {
      Slice(landmark: numbers[$0], first: Int(ordered.firstCells[$0]), count: probes[$0].width)
    }
    return (ordered, slices)
  }

  /// The recordings under many edits, looked for by few landmarks.
  ///
  /// Hypotheses share most of what they look up: a change of pitch only moves a landmark's band, and one of tempo often
  /// leaves its rounded interval as it is. So each landmark's postings are read once for each interval, over all bands
  /// that any hypothesis asks for, and each hypothesis takes its slice.
  ///
  /// - Parameters:
  ///   - sought: the landmarks that are looked up.
  ///   - edits: the hypotheses.
  ///   - profile: that of the clip.
  ///   - bar: what is less surprising is no candidate.
  /// - Returns: candidates, in no order that matters.
  func edited(
    _ sought: Sought, edits: [Edit], profile: Profile, above bar: inout CandidateBar
  ) -> [Candidate] {
    let reach = SweepReach(edits, profile: profile, parameters: parameters)
    let landmarks = worthwhile(sought, costs: reach.costs(sought.landmarks, index.costs(of:)))
      .map { sought.landmarks[$0] }
    guard !landmarks.isEmpty else { return [] }
    let plan = SweepPlan(landmarks, reach: reach)
    let probes = OrderedProbes(plan.probes)
    let count = VoteCount(parameters, landmarks: landmarks, workspace: workspace)
    let families = EditFamily.split(edits).map { edits in
      EditFamily(edits, slices: edits.map { plan.slices($0, firstCells: probes.firstCells) })
    }
    var candidates: [Candidate] = []
    for part in index.parts.indices {
      lookUp(probes, part: part)
      for family in families {
        candidates += count.candidates(family, index: index, part: part, above: &bar)
      }
    }
    return candidates
  }

  private func lookUp(_ probes: OrderedProbes, part: Int) {
    var hits = Hits()
    swap(&hits, &workspace.hits)
    workspace.hits = index.lookUp(probes.probes, part: part, reusing: hits)
  }

  /// The landmarks that bring the most for what they cost, as many as may be afforded: what a large index holds many
  /// times over tells little, and would be most of the work; what is rare is of no use where no recording has it either;
  /// and another landmark of the same peak brings less, because a peak votes once.
  ///
  /// - Parameters:
  ///   - sought: the clip's landmarks.
  ///   - costs: postings that each one would have to read.
  /// - Returns: which of the landmarks, ascending; none where those that may be afforded would not bring votes enough.
  private func worthwhile(_ sought: Sought, costs: [Int]) -> [Int] {
    var left = parameters.lookup.affordable(postingCount: index.postingCount)
    guard costs.reduce(0, +) > left else { return Array(costs.indices) }
    // Positive numbers of floating point ascend as their bits do; below these, the landmark's number.
    let order = prices(sought, costs: costs).enumerated().map { UInt64($1.bitPattern) << 32 | UInt64($0) }
    var isBought = Array(repeating: false, count: costs.count)
    var worth = 0.0
    for item in order.sorted() {
      let number = Int(item & UInt64(UInt32.max))
      left -= costs[number]
      if left < 0 { break }
      isBought[number] = true
      worth += sought.worths[number]
    }
    guard worth >= parameters.lookup.leastWorth else { return [] }
    return isBought.indices.filter { isBought[$0] }
  }

  /// What each landmark costs for what it brings; more where the same peak has a cheaper one.
  private func prices(_ sought: Sought, costs: [Int]) -> [Float] {
    let alone = zip(sought.worths, costs).map { Float(Double($1 + 1) / $0) }
    var prices = alone
    var start = 0
    while start < alone.count {
      // A peak's landmarks follow one another.
      let peak = sought.landmarks[start].peak
      let end = sought.landmarks[start...].firstIndex { $0.peak != peak } ?? alone.count
      for number in start..<end {
        let cheaper = (start..<end).count { (alone[$0], $0) < (alone[number], number) }
        prices[number] *= exp(Float(parameters.worth.fallPerSame) * Float(cheaper))
      }
      start = end
    }
    return prices
  }
}

extension SearchParameters {
  /// The bands of a recording's peak that a clip's peak may stem from.
  func bands(around band: Float) -> Range<Int> { bands(from: band, to: band) }

  /// The same where the clip's peak lies somewhere between two bands.
  func bands(from lower: Float, to upper: Float) -> Range<Int> {
    // Whole numbers are cut towards 0; rounding by the library's own functions is most of the work otherwise.
    let lowest = max(0, lower - lookup.bandTolerance)
    let low = Int(lowest) + (Float(Int(lowest)) < lowest ? 1 : 0)
    let highest = upper + lookup.bandTolerance
    let high = highest < 0 ? -1 : min(Int(highest), 1 << LandmarkHash.bandBits - 1)
    return low..<max(low, high + 1)
  }
}
