package import Indexing

/// Finding, then aligning: the best alignment per recording, best first.
package struct Search<Index: LandmarkIndex> {
  private let index: Index
  private let parameters: SearchParameters

  package init(_ index: Index, parameters: SearchParameters = SearchParameters()) {
    self.index = index
    self.parameters = parameters
  }

  package func candidates(_ query: Query, edits: [Edit]) -> [Candidate] {
    var finder = Finder(index, parameters: parameters)
    var found = finder.candidates(query, edit: .identity, landmarks: query.landmarks, isDoubtful: true)
    for edit in edits {
      found += finder.candidates(query, edit: edit, landmarks: query.sweepLandmarks, isDoubtful: false)
    }
    return found.sorted {
      ($1.surprise, $0.recording, $0.offset, $0.edit.tempo, $0.edit.pitch)
        < ($0.surprise, $1.recording, $1.offset, $1.edit.tempo, $1.edit.pitch)
    }
  }

  package func alignments(_ query: Query, edits: [Edit]) -> [Alignment] {
    var chosen: [Candidate] = []
    var perRecording: [Int: Int] = [:]
    for candidate in candidates(query, edits: edits) {
      guard perRecording[candidate.recording, default: 0] < parameters.mostCandidatesPerRecording else { continue }
      let isKnown = chosen.contains {
        $0.recording == candidate.recording && abs($0.offset - candidate.offset) < 4
          && abs($0.edit.tempo / candidate.edit.tempo - 1) < 0.02 && abs($0.edit.pitch / candidate.edit.pitch - 1) < 0.02
      }
      if isKnown { continue }
      chosen.append(candidate)
      perRecording[candidate.recording, default: 0] += 1
      if chosen.count >= parameters.mostCandidates { break }
    }
    var aligners: [Int: Aligner] = [:]
    var best: [Int: Alignment] = [:]
    for candidate in chosen {
      var aligner = aligners[candidate.recording]
        ?? Aligner(
          query, recording: candidate.recording, constellation: index.constellation(of: candidate.recording),
          parameters: parameters)
      let alignment = aligner.align(offset: candidate.offset, edit: candidate.edit)
      aligners[candidate.recording] = aligner
      if alignment.score > best[candidate.recording]?.score ?? -1 { best[candidate.recording] = alignment }
    }
    func inOrder(_ left: Alignment, _ right: Alignment) -> Bool {
      (right.score, left.recording) < (left.score, right.recording)
    }
    var ordered = best.values.sorted(by: inOrder)
    for place in ordered.indices.prefix(parameters.mostRefined) {
      let alignment = ordered[place]
      if var aligner = aligners[alignment.recording] { ordered[place] = aligner.refine(alignment) }
    }
    return ordered.sorted(by: inOrder)
  }
}
