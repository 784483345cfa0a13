package import Indexing
internal import Landmarks

/// Finding, then aligning: the best alignment per recording, best first.
package struct Search<Index: LandmarkIndex> {
  private let index: Index
  private let parameters: SearchParameters
  private let workspace: Workspace

  package init(_ index: Index, parameters: SearchParameters = SearchParameters()) {
    self.init(index, parameters: parameters, workspace: Workspace())
  }

  private init(_ index: Index, parameters: SearchParameters, workspace: Workspace) {
    self.index = index
    self.parameters = parameters
    self.workspace = workspace
  }

  /// The best alignment of each recording, best first: the identity is tried first, and thoroughly; then single changes,
  /// then tempo and pitch apart, each only if what came before leaves a doubt.
  package func alignments(_ query: Query) -> [Alignment] {
    var found = Found(unedited: unedited(query))
    if isOverwhelming(found.unedited) { return found.best }
    sweep(query, into: &found)
    return found.best
  }

  /// Whether what was found without edits leaves nothing to ask.
  func isOverwhelming(_ unedited: [Alignment]) -> Bool {
    unedited.contains {
      $0.recording < parameters.judging.overwhelmingBefore && $0.score >= parameters.judging.overwhelmingScore
    }
  }

  /// Where a query may be in the recordings as they are: the best alignment of each, best first.
  func unedited(_ query: Query) -> [Alignment] {
    Found.firstOfEach(alignAll(finder.unedited(query), query: query))
  }

  /// Looks for a query in edited recordings, too: the best alignment of each, best first.
  ///
  /// - Parameters:
  ///   - query: what is looked for.
  ///   - found: what was found without edits. Tempo and pitch are tried apart only where nothing is clear.
  func sweep(_ query: Query, into found: inout Found) {
    var swept = sweepAll(query)
    found.editsTried = TriedEdits.single.reduce(0) { $0 + tried($1.edits).count }
    if ![found.unedited.first, swept.first].contains(where: { $0?.score ?? 0 >= parameters.judging.clearScore }) {
      swept = (swept + coarse(query)).sorted(by: Alignment.isBetter)
      found.editsTried += tried(TriedEdits.double).count
    }
    found.swept = Found.firstOfEach(swept)
  }

  /// The most surprising candidates, as they are before anything is aligned.
  ///
  /// - Parameters:
  ///   - query: what is looked for.
  ///   - isSwept: whether under edits too.
  ///   - most: how many are wanted.
  /// - Returns: best first.
  func places(_ query: Query, isSwept: Bool, most: Int) -> [Candidate] {
    let candidates = finder.unedited(query) + (isSwept ? sweep(query) : [])
    return shortlist(candidates, most: min(most, parameters.candidates.most))
  }

  /// What chance does with a query: the scores of decoys made of it, best first.
  ///
  /// In a large index each recording gives one score, of one decoy. A small one has too few recordings for that: there
  /// each place counts, of three kinds of decoys.
  ///
  /// - Parameters:
  ///   - query: what is looked for.
  ///   - isSwept: whether under all edits (what stopped the search for the clip must not make the tail smaller), or
  ///     without edits.
  ///   - isSettled: whether the scores under a part of the edits say enough; then the others are not tried.
  /// - Returns: best first.
  func decoyScores(
    _ query: Query, isSwept: Bool, isSettled: ([Double]) -> Bool = { _ in false }
  ) -> [Double] {
    let kinds = isSmall ? [(true, false), (false, true), (true, true)] : [(true, false)]
    let decoys = kinds.map { query.decoy(isReversed: $0, isMirrored: $1, parameters: parameters) }
    let search = Search(index, parameters: parameters.decoyed, workspace: workspace)
    func scores(_ alignments: [Alignment]) -> [Double] {
      (isSmall ? alignments : Found.firstOfEach(alignments)).map(\.score)
    }
    guard isSwept else {
      return decoys.flatMap { scores(search.alignAll(search.finder.unedited($0), query: $0)) }.sorted(by: >)
    }
    var bars = decoys.map { _ in CandidateBar(kept: search.parameters.voting.mostCounted) }
    let small = TriedEdits.single.prefix { $0.kind != .great }
    let some = decoys.indices.map { search.sweep(decoys[$0], groups: small, above: &bars[$0]) }
    let early = zip(decoys, some).flatMap { scores(search.alignAll($1, query: $0, isSwept: true)) }.sorted(by: >)
    if isSettled(early) { return early }
    return decoys.indices.flatMap { number in
      let decoy = decoys[number]
      let candidates =
        some[number] + search.sweep(decoy, groups: TriedEdits.single[small.endIndex...], above: &bars[number])
      return scores(
        (search.alignAll(candidates, query: decoy, isSwept: true) + search.coarse(decoy))
          .sorted(by: Alignment.isBetter))
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
      seen, recording: other.recording, part: ConstellationPart(index.constellation(of: other.recording)),
      parameters: parameters)
    // Only the best alignments were refined; a tempo that is off by a percent misses most of a long stretch.
    let direct = aligner.refine(aligner.align(offset: other.offset, edit: other.edit))
    return direct.score >= parameters.judging.clearScore
      && Double(direct.hits) >= parameters.judging.copyRate * Double(direct.trials)
  }

  /// Whether the index has too few recordings to tell what chance does.
  var isSmall: Bool { index.recordingCount < parameters.judging.smallIndex }

  private var finder: Finder<Index> { Finder(index, parameters: parameters, workspace: workspace) }

  /// All alignments under single changes, best first.
  private func sweepAll(_ query: Query) -> [Alignment] {
    alignAll(sweep(query), query: query, isSwept: true)
  }

  private func tried(_ edits: [Edit]) -> [Edit] {
    parameters.sweep.isOneWay ? edits.filter(\.isForward) : edits
  }

  /// Candidates under single changes.
  private func sweep(_ query: Query) -> [Candidate] {
    var bar = CandidateBar(kept: parameters.voting.mostCounted)
    return sweep(query, groups: TriedEdits.single[...], above: &bar)
  }

  /// Candidates under some of the single changes.
  private func sweep(
    _ query: Query, groups: ArraySlice<TriedEdits.Group>, above bar: inout CandidateBar
  ) -> [Candidate] {
    var candidates: [Candidate] = []
    for group in groups {
      let parameters = parameters.swept(group.kind)
      candidates += Finder(index, parameters: parameters, workspace: workspace)
        .edited(query.sweep, edits: tried(group.edits), profile: query.profile, above: &bar)
    }
    return candidates
  }

  private func coarse(_ query: Query) -> [Alignment] {
    let finder = Finder(index, parameters: parameters.netted, workspace: workspace)
    var bar = CandidateBar(kept: parameters.netted.voting.mostCounted)
    let found = finder.edited(
      query.coarse, edits: tried(TriedEdits.double), profile: query.profile, above: &bar)
    var alignments: [Alignment] = []
    for candidate in shortlist(found, most: parameters.coarse.mostCandidates) {
      var aligner = aligner(query.stretch, near: candidate)
      var alignment = aligner.refine(aligner.align(around: candidate))
      alignment.isSwept = true
      alignments.append(alignment)
    }
    return alignments.sorted(by: Alignment.isBetter)
  }

  /// Ready to lay a query over a recording.
  func aligner(_ stretch: Stretch, recording: Int) -> Aligner {
    Aligner(
      stretch, recording: recording, part: ConstellationPart(index.constellation(of: recording)), parameters: parameters
    )
  }

  /// The same near one place of it.
  private func aligner(_ stretch: Stretch, near candidate: Candidate) -> Aligner {
    let part = index.part(of: candidate.recording, within: Aligner.reach(stretch, near: candidate))
    return Aligner(stretch, recording: candidate.recording, part: part, parameters: parameters)
  }

  /// All candidates that are worth it, aligned and refined, best first.
  private func alignAll(_ candidates: [Candidate], query: Query, isSwept: Bool = false) -> [Alignment] {
    var listed = shortlist(candidates, most: parameters.candidates.most)
    var aligned = align(listed[...], query: query)
    // Where the sound was indexed over and over, so are its copies further down.
    let copies = aligned.count { $0.alignment.score >= parameters.judging.clearScore }
    if 2 * copies >= listed.count, listed.count == parameters.candidates.most {
      listed = shortlist(candidates, most: parameters.candidates.mostCopies)
      aligned += align(listed.dropFirst(parameters.candidates.most), query: query)
    }
    aligned.sort { Alignment.isBetter($0.alignment, $1.alignment) }
    // A recording that repeats itself fits at several places; only the refined ones tell which fits best.
    for place in aligned.indices.prefix(parameters.candidates.mostRefined) {
      aligned[place].alignment = aligned[place].aligner.refine(aligned[place].alignment)
    }
    return aligned.map { aligned in
      var alignment = aligned.alignment
      alignment.isSwept = isSwept
      return alignment
    }
    .sorted(by: Alignment.isBetter)
  }

  /// All candidates are laid over their recordings; only those that fit best are measured against chance, which is most
  /// of the work, and those that no chance would explain.
  private func align(
    _ candidates: ArraySlice<Candidate>, query: Query
  ) -> [(alignment: Alignment, aligner: Aligner)] {
    let laid = candidates.map { candidate in
      var aligner = aligner(query.stretch, near: candidate)
      let (offset, prominence) = aligner.lay(near: candidate.offset, edit: candidate.edit)
      return (aligner: aligner, edit: candidate.edit, offset: offset, prominence: prominence)
    }
    let ordered = laid.indices.sorted { (laid[$1].prominence, $0) < (laid[$0].prominence, $1) }
    return ordered.enumerated().compactMap { place, number in
      var (aligner, edit, offset, prominence) = laid[number]
      guard place < parameters.candidates.mostMeasured || prominence >= parameters.candidates.clearProminence else {
        return nil
      }
      return (aligner.align(at: offset, edit: edit), aligner)
    }
  }

  /// The most surprising candidates, each place once, and only a few of each recording.
  private func shortlist(_ candidates: [Candidate], most: Int) -> [Candidate] {
    let ordered = candidates.sorted {
      ($1.surprise, $0.recording, $0.offset, $0.edit.tempo, $0.edit.pitch)
        < ($0.surprise, $1.recording, $1.offset, $1.edit.tempo, $1.edit.pitch)
    }
    var chosen: [Candidate] = []
    var perRecording: [Int: Int] = [:]
    for candidate in ordered {
      guard perRecording[candidate.recording, default: 0] < parameters.candidates.mostPerRecording,
        !chosen.contains(where: { $0.isNear(candidate) })
      else { continue }
      chosen.append(candidate)
      perRecording[candidate.recording, default: 0] += 1
      if chosen.count >= most { break }
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
