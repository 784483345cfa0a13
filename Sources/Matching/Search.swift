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

  /// What chance does with a query: the scores of decoys made of it, under all hypotheses (what stopped the search for
  /// the clip must not make the tail smaller), best first.
  ///
  /// In a large index each recording gives one score, of one decoy. A small one has too few recordings for that: there
  /// each place counts, of three kinds of decoys.
  func decoyScores(_ query: Query) -> [Double] {
    let kinds = isSmall ? [(true, false), (false, true), (true, true)] : [(true, false)]
    return kinds.flatMap { isReversed, isMirrored in
      let decoy = query.decoy(isReversed: isReversed, isMirrored: isMirrored, parameters: parameters)
      let alignments = alignAll(finder.unedited(decoy) + edited(decoy), query: decoy) + coarse(decoy)
      return (isSmall ? alignments : merge(alignments, [])).map(\.score)
    }
    .sorted(by: >)
  }

  /// Whether a recording carries what another one matches of a query: then it is no stranger to it.
  ///
  /// The clip may be too poor to show that both are the same; the recordings themselves are laid over one another, as the
  /// clip's alignments with both say they lie.
  func isSameSound(_ other: Alignment, as winner: Alignment, query: Query) -> Bool {
    let frames = query.stretch.frames
    guard let last = winner.segment.last else { return false }
    let seen = Stretch(
      index.constellation(of: winner.recording), seenThrough: winner,
      span: frames[winner.segment.lowerBound]...frames[last], profile: query.profile)
    var aligner = Aligner(
      seen, recording: other.recording, constellation: index.constellation(of: other.recording),
      parameters: parameters)
    let direct = aligner.align(at: other.offset, edit: other.edit)
    return direct.score >= parameters.clearScore && Double(direct.hits) >= parameters.copyRate * Double(direct.trials)
  }

  /// Whether the index has too few recordings to tell what chance does.
  var isSmall: Bool { index.recordingCount < parameters.smallIndex }

  private var finder: Finder<Index> { Finder(index, parameters: parameters) }

  private func edited(_ query: Query) -> [Candidate] {
    let finder = Finder(index, parameters: parameters.sweep)
    return Sweep.single.flatMap { finder.edited(query.sweepLandmarks, edits: $0, profile: query.profile) }
  }

  private func coarse(_ query: Query) -> [Alignment] {
    let finder = Finder(index, parameters: parameters.coarse)
    let found = finder.edited(query.coarseLandmarks, edits: Sweep.double, profile: query.profile)
    var alignments: [Alignment] = []
    for candidate in shortlist(found).prefix(parameters.mostCoarse) {
      var aligner = aligner(query.stretch, recording: candidate.recording)
      alignments.append(aligner.refine(aligner.align(around: candidate)))
    }
    return alignments.sorted(by: Alignment.isBetter)
  }

  /// The best alignment of each recording; an edit is only believed where it explains more peaks than none.
  private func merge(_ some: [Alignment], _ others: [Alignment]) -> [Alignment] {
    let ordered = (some + others).sorted(by: Alignment.isBetter)
    var unedited: [Int: Alignment] = [:]
    for alignment in ordered where alignment.edit == .identity && unedited[alignment.recording] == nil {
      unedited[alignment.recording] = alignment
    }
    var known: Set<Int> = []
    return ordered.filter { known.insert($0.recording).inserted }
      .map { best in
        guard let plain = unedited[best.recording], plain.hits >= best.hits else { return best }
        return plain
      }
      .sorted(by: Alignment.isBetter)
  }

  /// Ready to lay a query over a recording.
  func aligner(_ stretch: Stretch, recording: Int) -> Aligner {
    Aligner(
      stretch, recording: recording, constellation: index.constellation(of: recording), parameters: parameters)
  }

  private func align(_ candidates: [Candidate], query: Query) -> [Alignment] {
    merge(alignAll(candidates, query: query), [])
  }

  private func alignAll(_ candidates: [Candidate], query: Query) -> [Alignment] {
    var aligners: [Int: Aligner] = [:]
    var alignments = shortlist(candidates).map { candidate in
      var aligner = aligners[candidate.recording] ?? aligner(query.stretch, recording: candidate.recording)
      defer { aligners[candidate.recording] = aligner }
      return aligner.align(offset: candidate.offset, edit: candidate.edit)
    }
    alignments.sort(by: Alignment.isBetter)
    // A recording that repeats itself fits at several places; only the refined ones tell which fits best.
    for place in alignments.indices.prefix(parameters.mostRefined) {
      let alignment = alignments[place]
      if var aligner = aligners[alignment.recording] { alignments[place] = aligner.refine(alignment) }
    }
    return alignments
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
