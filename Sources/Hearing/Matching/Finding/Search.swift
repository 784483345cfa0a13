package import Indexing
internal import Landmarks

/// Finding, then aligning: the best alignment per recording, best first.
package struct Search<Index: LandmarkIndex> {
  let index: Index
  let parameters: SearchParameters
  private let workspace: Workspace

  package init(_ index: Index, parameters: SearchParameters = SearchParameters()) {
    self.init(index, parameters: parameters, workspace: Workspace())
  }

  private init(_ index: Index, parameters: SearchParameters, workspace: Workspace) {
    self.index = index
    self.parameters = parameters
    self.workspace = workspace
  }

  /// The best alignment of each recording, best first, under whatever edit.
  package func alignments(_ query: Query) -> [Alignment] { found(query).best }

  /// Everything that a query finds: the recordings as they are are looked for thoroughly, then single changes, then tempo
  /// and pitch apart. Nothing that is found ends the search: what matches best may be a copy, and hide what it was made
  /// from.
  func found(_ query: Query) -> Found {
    var found = Found(unedited: unedited(query))
    sweep(query, into: &found)
    return found
  }

  /// Where a query may be in the recordings as they are, best first.
  func unedited(_ query: Query) -> [Alignment] {
    alignAll(query: query) { finder.unedited(query, above: &$0) }
  }

  /// Looks for a query in edited recordings, too, best first.
  ///
  /// - Parameters:
  ///   - query: what is looked for.
  ///   - found: what was found without edits.
  func sweep(_ query: Query, into found: inout Found) {
    let plain = found.unedited.filter { $0.score >= parameters.judging.plainScore }
    found.swept = alignAll(query: query, isSwept: true, beside: plain) {
      sweep(query, groups: TriedEdits.single[...], above: &$0)
    }
    found.editsTried = TriedEdits.single.reduce(0) { $0 + tried($1.edits).count }
    let clear = (found.unedited + found.swept).filter { $0.score >= parameters.judging.clearScore }
    // What carries a clear sound under another edit carries it as it is in an edited recording, too.
    if let relay = relay(query, clear: clear) {
      found.swept += relayed(query, by: relay, beside: clear)
    } else {
      found.swept += coarse(query, beside: clear)
      found.editsTried += tried(TriedEdits.double).count
    }
    found.swept.sort(by: Alignment.isBetter)
  }

  /// The most surprising candidates, as they are before anything is aligned.
  ///
  /// - Parameters:
  ///   - query: what is looked for.
  ///   - isSwept: whether under edits too.
  ///   - most: how many are wanted.
  /// - Returns: best first.
  func places(_ query: Query, isSwept: Bool, most: Int) -> [Candidate] {
    var bar = self.bar
    let candidates =
      finder.unedited(query) + (isSwept ? sweep(query, groups: TriedEdits.single[...], above: &bar) : [])
    let leads = shortlist(query).leads(candidates, most: parameters.candidates.most)
    return (leads.clear + leads.others).prefix(most).map(\.best)
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
      return decoys.flatMap { scores(search.unedited($0)) }.sorted(by: >)
    }
    var bars = decoys.map { _ in search.bar }
    let small = TriedEdits.single.prefix { $0.kind != .great }
    let some = decoys.indices.map { search.sweep(decoys[$0], groups: small, above: &bars[$0]) }
    let early = zip(decoys, some).flatMap { decoy, candidates in
      scores(search.alignAll(query: decoy, isSwept: true) { _ in candidates })
    }
    .sorted(by: >)
    if isSettled(early) { return early }
    return decoys.indices.flatMap { number in
      let decoy = decoys[number]
      let candidates =
        some[number] + search.sweep(decoy, groups: TriedEdits.single[small.endIndex...], above: &bars[number])
      return scores(
        (search.alignAll(query: decoy, isSwept: true) { _ in candidates } + search.coarse(decoy))
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
    let reach = Aligner.reach(query.stretch, offset: winner.offset, tempo: winner.edit.tempo)
    let seen = Stretch(
      index.part(of: winner.recording, within: reach).peaks, seenThrough: winner,
      span: frames[winner.segment.lowerBound]...frames[last], profile: query.profile)
    var aligner = aligner(seen, near: other)
    // Only the best alignments were refined; a tempo that is off by a percent misses most of a long stretch.
    let direct = aligner.refine(aligner.align(offset: other.offset, edit: other.edit))
    return direct.score >= parameters.judging.clearScore
      && Double(direct.hits) >= (direct.chance + parameters.judging.copyRate) * Double(direct.trials)
  }

  /// Whether the index has too few recordings to tell what chance does.
  var isSmall: Bool { index.recordingCount < parameters.judging.smallIndex }

  private var finder: Finder<Index> { Finder(index, parameters: parameters, workspace: workspace) }

  var bar: CandidateBar {
    CandidateBar(kept: parameters.voting.mostCounted, clear: parameters.voting.clearSurprise)
  }

  func shortlist(_ query: Query) -> Shortlist {
    let frames = query.stretch.frames
    return Shortlist(parameters, centre: Double((frames.first ?? 0) + (frames.last ?? 0)) / 2)
  }

  func tried(_ edits: [Edit]) -> [Edit] {
    parameters.sweep.isOneWay ? edits.filter(\.isForward) : edits
  }

  /// Candidates under some of the single changes.
  func sweep(
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

  /// Alignments of the coarse net, at most one a place.
  private func coarse(_ query: Query, beside known: [Alignment] = []) -> [Alignment] {
    let finder = Finder(index, parameters: parameters.netted, workspace: workspace)
    var bar = CandidateBar(
      kept: parameters.netted.voting.mostCounted, clear: parameters.voting.clearSurprise)
    let found = finder.edited(
      query.coarse, edits: tried(TriedEdits.double), profile: query.profile, above: &bar)
    var alignments: [Alignment] = []
    let leads = shortlist(query).leads(
      found, most: parameters.coarse.mostCandidates, beside: known, tolerance: .infinity)
    for candidate in (leads.clear + leads.others).map(\.best) {
      var aligner = aligner(query.stretch, near: candidate)
      var alignment = aligner.refine(aligner.align(around: candidate))
      alignment.isSwept = true
      alignments.append(alignment)
    }
    return alignments.sorted(by: Alignment.isBetter)
  }

  /// Ready to lay a query over a recording near an alignment.
  func aligner(_ stretch: Stretch, near alignment: Alignment) -> Aligner {
    aligner(stretch, recording: alignment.recording, offset: alignment.offset, tempo: alignment.edit.tempo)
  }

  /// The same near a candidate.
  func aligner(_ stretch: Stretch, near candidate: Candidate) -> Aligner {
    aligner(stretch, recording: candidate.recording, offset: candidate.offset, tempo: candidate.edit.tempo)
  }

  private func aligner(_ stretch: Stretch, recording: Int, offset: Double, tempo: Double) -> Aligner {
    let part = index.part(of: recording, within: Aligner.reach(stretch, offset: offset, tempo: tempo))
    return Aligner(stretch, recording: recording, part: part, parameters: parameters)
  }

  /// All candidates that are worth it, aligned and refined, best first.
  ///
  /// - Parameters:
  ///   - query: what is laid.
  ///   - isSwept: whether the candidates come from edits.
  ///   - known: what needs no second look.
  ///   - candidates: finds them above a bar.
  /// - Returns: one for each place that was measured.
  private func alignAll(
    query: Query, isSwept: Bool = false, beside known: [Alignment] = [],
    _ candidates: (inout CandidateBar) -> [Candidate]
  ) -> [Alignment] {
    var shortlist = shortlist(query)
    var bar = self.bar
    var most = parameters.candidates.most
    var leads = shortlist.leads(candidates(&bar), most: most, beside: known)
    var aligned = align(leads.clear + leads.others, query: query)
    // Where half of all that is looked at carries the sound, or all that is looked at of one recording, more does further
    // down.
    while isCrowded(leads.others, aligned, most: most, mostPerRecording: shortlist.mostPerRecording) {
      most *= Self.growth
      shortlist.mostPerRecording *= Self.growth
      var open = CandidateBar(kept: max(most, parameters.voting.mostCounted), clear: parameters.voting.clearSurprise)
      leads = shortlist.leads(candidates(&open), most: most, beside: known)
      aligned = align(leads.clear + leads.others, query: query)
    }
    aligned.sort { Alignment.isBetter($0.alignment, $1.alignment) }
    // A recording that repeats itself fits at several places; only the refined ones tell which fits best.
    for place in aligned.indices
    where place < parameters.candidates.mostRefined || aligned[place].alignment.score >= parameters.judging.clearScore {
      aligned[place].alignment = aligned[place].aligner.refine(aligned[place].alignment)
    }
    return aligned.map { aligned in
      var alignment = aligned.alignment
      alignment.isSwept = isSwept
      return alignment
    }
    .sorted(by: Alignment.isBetter)
  }

  /// By how many times more is looked at where what was looked at carries the sound.
  private static var growth: Int { 8 }

  /// Whether what was looked at was cut off where it still carries the sound.
  private func isCrowded(_ others: [Lead], _ aligned: [Laid], most: Int, mostPerRecording: Int) -> Bool {
    let faint = Set(others.map(\.best))
    let copies = Dictionary(
      grouping: aligned.filter {
        faint.contains($0.candidate) && $0.alignment.score >= parameters.judging.clearScore
      }, by: \.candidate.recording
    ).mapValues(\.count)
    return others.count == most && 2 * copies.values.reduce(0, +) >= most
      || copies.values.contains { $0 >= mostPerRecording }
  }

  /// A clip laid over a place.
  private struct Laid {
    var candidate: Candidate
    var alignment: Alignment
    var aligner: Aligner
  }

  /// All leads are laid over their recordings; only those that fit best are measured against chance, which is most
  /// of the work, and those that no chance would explain.
  private func align(_ leads: [Lead], query: Query) -> [Laid] {
    let laid = leads.map { lead in
      var aligner = aligner(query.stretch, near: lead.best)
      let tried = lead.candidates.map { candidate in
        (edit: candidate.edit, fit: aligner.lay(near: candidate.offset, edit: candidate.edit))
      }
      let best = tried.dropFirst().reduce(tried[0]) { $1.fit.prominence > $0.fit.prominence ? $1 : $0 }
      return (aligner: aligner, edit: best.edit, offset: best.fit.offset, prominence: best.fit.prominence)
    }
    let ordered = laid.indices.sorted { (laid[$1].prominence, $0) < (laid[$0].prominence, $1) }
    var unclear = 0
    return ordered.compactMap { number in
      var (aligner, edit, offset, prominence) = laid[number]
      if prominence < parameters.candidates.clearProminence {
        unclear += 1
        guard unclear <= parameters.candidates.mostMeasured else { return nil }
      }
      let alignment = aligner.align(at: offset, edit: edit)
      return Laid(candidate: leads[number].best, alignment: alignment, aligner: aligner)
    }
  }
}
