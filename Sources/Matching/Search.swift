package import Indexing

/// Finding, then aligning: the best alignment per recording, best first.
package struct Search<Index: LandmarkIndex> {
  private let index: Index
  private let parameters: SearchParameters

  package init(_ index: Index, parameters: SearchParameters = SearchParameters()) {
    self.index = index
    self.parameters = parameters
  }

  /// The identity is tried first, and thoroughly; the sweep over edits only if that leaves any doubt.
  package func alignments(_ query: Query) -> [Alignment] {
    let finder = Finder(index, parameters: parameters)
    let candidates = finder.unedited(query)
    let unedited = align(candidates, query: query)
    if let best = unedited.first, best.score >= parameters.overwhelmingScore { return unedited }
    return align(candidates + finder.edited(query, edits: Sweep.edits), query: query)
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
    var known: Set<Int> = []
    return alignments.sorted(by: Alignment.isBetter).filter { known.insert($0.recording).inserted }
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
