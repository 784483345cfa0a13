package import Indexing
internal import Landmarks

/// Finding is generous: it looks up a clip's landmarks under each hypothesis and names the places that stand out.
package struct Finder<Index: LandmarkIndex> {
  private let index: Index
  private let parameters: SearchParameters

  package init(_ index: Index, parameters: SearchParameters) {
    self.index = index
    self.parameters = parameters
  }

  /// The unedited recordings, looked for thoroughly: all landmarks, and both roundings where they are close.
  ///
  /// - Returns: candidates, in no order that matters.
  package func unedited(_ query: Query) -> [Candidate] {
    var probes: [Probe] = []
    var slices: [Slice] = []
    var cells = 0
    let doubt = parameters.roundingDoubt
    for (number, landmark) in query.landmarks.enumerated() {
      let bands = parameters.bands(around: landmark.band)
      guard !bands.isEmpty else { continue }
      for interval in Int((landmark.interval - doubt).rounded())...Int((landmark.interval + doubt).rounded()) {
        for step in Int((landmark.step - doubt).rounded())...Int((landmark.step + doubt).rounded()) {
          guard let low = LandmarkHash(band: bands.lowerBound, interval: interval, step: step) else { continue }
          probes.append(Probe(low: low, width: bands.count))
          slices.append(Slice(landmark: number, cells: cells..<(cells + bands.count)))
          cells += bands.count
        }
      }
    }
    let hits = index.lookUp(probes)
    var count = VoteCount(parameters, landmarks: query.landmarks)
    return count.candidates(slices, of: hits, edit: .identity, index: index)
  }

  /// The recordings under many edits, looked for by few landmarks.
  ///
  /// Hypotheses share most of what they look up: a change of pitch only moves a landmark's band, and one of tempo often
  /// leaves its rounded interval as it is. So each landmark's postings are read once for each interval, over all bands
  /// that any hypothesis asks for, and each hypothesis takes its slice.
  ///
  /// - Returns: candidates, in no order that matters.
  package func edited(_ query: Query, edits: [Edit]) -> [Candidate] {
    let plan = SweepPlan(query.sweepLandmarks, edits: edits, profile: query.profile, parameters: parameters)
    let hits = index.lookUp(plan.probes)
    var count = VoteCount(parameters, landmarks: query.sweepLandmarks)
    var candidates: [Candidate] = []
    for edit in edits {
      candidates += count.candidates(plan.slices(edit), of: hits, edit: edit, index: index)
    }
    return candidates
  }
}

extension SearchParameters {
  /// The bands of a recording's peak that a clip's peak may stem from.
  func bands(around band: Float) -> Range<Int> {
    let low = max(0, Int((band - bandTolerance).rounded(.up)))
    let high = min(Int((band + bandTolerance).rounded(.down)), 1 << LandmarkHash.bandBits - 1)
    return low..<max(low, high + 1)
  }
}
