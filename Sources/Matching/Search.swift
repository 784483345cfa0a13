package import Indexing

/// Finding, then aligning: the best alignment per recording, best first.
package struct Search<Index: LandmarkIndex> {
  private let index: Index
  private let parameters: SearchParameters

  package init(_ index: Index, parameters: SearchParameters = SearchParameters()) {
    self.index = index
    self.parameters = parameters
  }

  /// Where a query may be: the identity is tried first, and thoroughly; then single changes, then tempo and pitch
  /// apart, each only if what came before leaves a doubt.
  package func alignments(_ query: Query) -> [Alignment] {
    let unedited = align(finder.unedited(query), query: query)
    if let best = unedited.first, best.score >= parameters.overwhelmingScore { return unedited }
    let single = merge(unedited, align(edited(query), query: query))
    if let best = single.first, best.score >= parameters.clearScore { return single }
    return merge(single, coarse(query))
  }

  /// What a decoy scores under all hypotheses: what stopped the search for the clip must not make the tail smaller.
  func decoyScores(_ decoy: Query) -> [Double] {
    merge(align(finder.unedited(decoy) + edited(decoy), query: decoy), coarse(decoy)).map(\.score)
  }

  private var finder: Finder<Index> { Finder(index, parameters: parameters) }

  private func edited(_ query: Query) -> [Candidate] {
    finder.edited(query.sweepLandmarks, edits: Sweep.single, profile: query.profile)
  }

  private func coarse(_ query: Query) -> [Alignment] {
    let finder = Finder(index, parameters: parameters.coarse)
    let found = finder.edited(query.coarseLandmarks, edits: Sweep.double, profile: query.profile)
    var alignments: [Alignment] = []
    for candidate in shortlist(found).prefix(parameters.mostCoarse) {
      var aligner = aligner(query, recording: candidate.recording)
      alignments.append(aligner.refine(aligner.align(around: candidate)))
    }
    return alignments.sorted(by: Alignment.isBetter)
  }

  /// The better alignment of each recording.
  private func merge(_ some: [Alignment], _ others: [Alignment]) -> [Alignment] {
    var known: Set<Int> = []
    return (some + others).sorted(by: Alignment.isBetter).filter { known.insert($0.recording).inserted }
  }

  /// Ready to lay a query over a recording.
  func aligner(_ query: Query, recording: Int) -> Aligner {
    Aligner(
      query, recording: recording, constellation: index.constellation(of: recording), parameters: parameters)
  }

  private func align(_ candidates: [Candidate], query: Query) -> [Alignment] {
    var aligners: [Int: Aligner] = [:]
    var alignments = shortlist(candidates).map { candidate in
      var aligner = aligners[candidate.recording] ?? aligner(query, recording: candidate.recording)
      defer { aligners[candidate.recording] = aligner }
      return aligner.align(offset: candidate.offset, edit: candidate.edit)
    }
    alignments.sort(by: Alignment.isBetter)
    // A recording that repeats itself fits at several places; only the refined ones tell which fits best.
    for place in alignments.indices.prefix(parameters.mostRefined) {
      let alignment = alignments[place]
      if var aligner = aligners[alignment.recording] { alignments[place] = aligner.refine(alignment) }
    }
    return merge(alignments, [])
  }

  /// The most surprising candidates, each place once, and only a few of each recording.
  private func shortlist(_ candidates: [Candidate]) -> [Candidate] {
    let ordered = candidates.sorted {
      ($1.surprise, $0.recording, $0.offset, $0.edit.tempo, $0.edit.pitch)
        < ($0.surprise, $1.recording, $1.offset, $1.edit.tempo, $1.edit.pitch)
    }
    var chosen: [Candidate] = []
    var perRecording: [Int: Int] = [:]
    for candidate in ordered {
      guard perRecording[candidate.recording, default: 0] < parameters.mostCandidatesPerRecording,
        !chosen.contains(where: { $0.isNear(candidate) })
      else { continue }
      chosen.append(candidate)
      perRecording[candidate.recording, default: 0] += 1
      if chosen.count >= parameters.mostCandidates { break }
    }
    return chosen
  }
}

extension Candidate {
  /// Whether aligning both would lead to the same alignment.
  fileprivate func isNear(_ other: Candidate) -> Bool {
    recording == other.recording && abs(offset - other.offset) < 4 && abs(edit.tempo / other.edit.tempo - 1) < 0.02
      && abs(edit.pitch / other.edit.pitch - 1) < 0.02
  }
}
