internal import Audio
private import Chances
package import Marks

/// Says which parts of a clip's pictures are a recording's, and how surely.
package struct FootageMatcher {
  let recording: Footage
  let placed: [PlacedStill]
  let recordingStills: [ClipStill]
  let table: WordTable

  /// Seconds between stills that are judged, at least: what is nearer says the same again.
  static let pace = 0.45
  /// Stills that are judged at once, around a seed.
  static let window = 40
  /// Views that are looked into without any coming of it.
  static let patience = 6
  /// Matches in one recording, at most: the parts of a cut-up film.
  static let mostMatches = 24
  /// Moments that must agree.
  static let fewestStills = 3
  /// What scores less is none.
  static let leastScore = 1.0
  /// With fewer stills nothing can be said.
  static let leastStills = 3

  package init(_ recording: Footage) {
    self.recording = recording
    recordingStills = ClipStill.all(of: recording.stills, vicinity: Evidence.vicinity)
    placed = recordingStills.map(\.placed)
    table = WordTable(recording.stills)
  }

  /// Looks for the recording in a clip.
  ///
  /// - Parameters:
  ///   - clip: its pictures.
  ///   - largestEValue: how many matches by chance are tolerated.
  /// - Returns: what was found.
  package func answer(to clip: Footage, largestEValue: Double) -> SightAnswer {
    var answer = SightAnswer()
    guard clip.stills.count >= Self.leastStills else {
      answer.shortage = "too little to see"
      return answer
    }
    guard recording.stills.count >= Self.leastStills else {
      answer.shortage = "too little to see in the recording"
      return answer
    }
    let found = chains(of: clip)
    guard let best = found.chains.first else {
      answer.samePicture = found.samePicture
      return answer
    }
    answer.tail = chains(of: clip.upended, most: 1).chains.first?.score ?? 0
    let law = SightLaw.standard
    for chain in found.chains {
      let sight = sight(chain, clip, eValue: law.eValue(score: chain.score, tail: answer.tail))
      if sight.eValue <= largestEValue { answer.matches.append(sight) }
    }
    if answer.matches.isEmpty {
      answer.nearest = sight(best, clip, eValue: law.eValue(score: best.score, tail: answer.tail))
      answer.samePicture = found.samePicture
    }
    return answer
  }

  // MARK: Finding

  private func chains(
    of clip: Footage, most: Int = FootageMatcher.mostMatches
  ) -> (chains: [Chain], samePicture: Sight.Rectangle?) {
    let spaced = Self.spaced(clip.stills)
    let stills = ClipStill.all(of: spaced)
    var seeds = spaced.indices.flatMap {
      ViewVotes.seeds(of: spaced[$0], number: $0, in: table, recording.stills)
    }
    seeds.sort {
      ($1.votes, $0.clipStill, $0.recordingStill) < ($0.votes, $1.clipStill, $1.recordingStill)
    }
    var chains: [Chain] = []
    var failed: [ViewVotes.Seed] = []
    var samePicture: Sight.Rectangle?
    for seed in seeds where chains.count < most && failed.count < Self.patience {
      guard !failed.contains(where: { Self.areAlike($0, seed, spaced) }),
        !chains.contains(where: { isExplained(seed, by: $0, spaced) })
      else { continue }
      let view = refinedView(seed, stills[seed.clipStill])
      if let chain = chain(from: seed, view, stills, clip), chain.score >= Self.leastScore {
        chains.append(chain)
      } else {
        failed.append(seed)
        if samePicture == nil { samePicture = self.samePicture(seed, view, stills[seed.clipStill]) }
      }
    }
    chains.sort { $0.score > $1.score }
    return (chains, samePicture)
  }

  /// Stills that are far enough apart to say something each.
  private static func spaced(_ stills: [MarkedStill]) -> [MarkedStill] {
    var chosen: [MarkedStill] = []
    for still in stills where chosen.last.map({ still.time - $0.time >= pace }) ?? true {
      chosen.append(still)
    }
    return chosen
  }

  /// Whether a seed asks what another has asked already.
  private static func areAlike(
    _ left: ViewVotes.Seed, _ right: ViewVotes.Seed, _ stills: [MarkedStill]
  ) -> Bool {
    left.isMirrored == right.isMirrored && abs(left.size - right.size) <= 1
      && abs(left.column - right.column) <= 3
      && abs(left.row - right.row) <= 3
      && (stills[left.clipStill].time - stills[right.clipStill].time).magnitude < 8
  }

  /// Whether a chain has what a seed points at.
  private func isExplained(_ seed: ViewVotes.Seed, by chain: Chain, _ stills: [MarkedStill]) -> Bool {
    let time = stills[seed.clipStill].time
    guard time >= chain.range.lowerBound - 2 * Self.pace,
      time <= chain.range.upperBound + 2 * Self.pace
    else {
      return false
    }
    let isOnLine =
      (placed[seed.recordingStill].time - chain.slope * time - chain.offset).magnitude < 2
    // Within its stretch a part of the clip is one part of the recording, but for another picture in the picture.
    let isSameView =
      chain.view.isMirrored == seed.isMirrored
      && (0.7...1.43).contains(chain.view.scale / seed.view.scale)
    return isOnLine || isSameView
  }

  private func refinedView(_ seed: ViewVotes.Seed, _ still: ClipStill) -> View {
    let view = seed.view
    let pairs = pairs(still, placed[seed.recordingStill], view, loose: 4)
    return View.refined(view, pairs, radii: [40, 24, 14, 9])
  }

  private func pairs(_ still: ClipStill, _ other: PlacedStill, _ view: View, loose: Double) -> [View
    .Pair]
  {
    guard let inverse = view.inverse else { return [] }
    var pairs: [View.Pair] = []
    let descriptors = still.descriptors(isMirrored: view.isMirrored)
    _ = Overlay(still.placed, descriptors, over: other, inverse: inverse, loose: loose) {
      number, mark in
      let own = still.placed.marks[number]
      pairs.append(
        View.Pair(u: Double(mark.x), v: Double(mark.y), x: Double(own.x), y: Double(own.y)))
    }
    return pairs
  }

  // MARK: Judging

  /// The chain that a view begins; `nil` where too little agrees.
  private func chain(
    from seed: ViewVotes.Seed, _ view: View, _ stills: [ClipStill], _ clip: Footage
  ) -> Chain? {
    let low = max(0, min(seed.clipStill - Self.window / 2, stills.count - Self.window))
    let part = Array(stills[low..<min(stills.count, low + Self.window)])
    let first = judge(part, views: part.map { _ in view })
    guard let line = first.line, line.score >= 2 else { return moving(seed, view, stills, clip) }
    // Once more, each still with its own view: cameras and zooms move.
    let views = tracked(part, line, view, from: seed.clipStill - low)
    let second = judge(part, views: views)
    let isBetter = (second.line?.score ?? 0) > line.score
    let best = isBetter ? second.line ?? line : line
    let told = best.steps.filter { $0.score >= 1 }
    guard told.count >= Self.fewestStills else { return moving(seed, view, stills, clip) }
    let evidence = isBetter ? second.evidence : first.evidence
    let own = isBetter ? views : part.map { _ in view }
    let fit = LineFit(told.map { moment($0, part[$0.clip], evidence[$0.clip]) }, slope: best.slope)
    let middle = told[told.count / 2]
    let (start, stop) = (
      part[told[0].clip].placed.time, part[told[told.count - 1].clip].placed.time
    )
    var chain = Chain(
      slope: fit.slope, offset: fit.offset,
      range: max(0, start - Self.pace / 2)...(stop + Self.pace / 2),
      view: own[middle.clip], clipStill: low + middle.clip, recordingStill: middle.recording)
    chain.stillCount = told.count
    chain.markCount = told.reduce(0) { $0 + evidence[$1.clip].counts[$1.recording] }
    chain.marks = best.score
    chain.elsewhere = (isBetter ? second.table : first.table).besides(best)
    let cell = part[middle.clip].placed.width / 70
    judge(
      &chain,
      pieces: Chain.pieces(told.map { (part[$0.clip].placed.time, own[$0.clip]) }, cell: cell),
      best.slope,
      clip, part[middle.clip].placed)
    if (chain.movement?.score ?? 0) < 1, let other = moving(seed, view, stills, clip) {
      return other
    }
    return chain
  }

  private func judge(_ stills: [ClipStill], views: [View]) -> (
    line: TimeTable.Line?, evidence: [Evidence], table: TimeTable
  ) {
    let evidence = zip(stills, views).map { Evidence($0, view: $1, over: recordingStills) }
    let table = TimeTable(
      clipTimes: stills.map(\.placed.time), times: placed.map(\.time),
      scores: evidence.map(\.scores))
    return (table.best(), evidence, table)
  }

  /// When in the recording a still is: in the middle of those around its step that agree, the better the more.
  private func moment(_ step: TimeTable.Step, _ still: ClipStill, _ evidence: Evidence)
    -> LineFit.Moment
  {
    let centre = placed[step.recording].time
    var (sum, weight) = (0.0, 0.0)
    for (number, other) in placed.enumerated() where (other.time - centre).magnitude < 0.55 {
      let share = Double(evidence.counts[number] * evidence.counts[number])
      sum += share * other.time
      weight += share
    }
    return LineFit.Moment(
      clip: still.placed.time, recording: weight > 0 ? sum / weight : centre, weight: step.score)
  }

  /// The view of each still, followed from the seed to both sides.
  private func tracked(_ stills: [ClipStill], _ line: TimeTable.Line, _ view: View, from seed: Int)
    -> [View]
  {
    var views = stills.map { _ in view }
    for direction in [1, -1] {
      var current = view
      var index = seed
      while stills.indices.contains(index) {
        let time = line.slope * stills[index].placed.time + line.offset
        if let number = nearest(time) {
          let pairs = pairs(stills[index], placed[number], current, loose: 2)
          current = View.refined(current, pairs, radii: [24, 14, 9])
        }
        views[index] = current
        index += direction
      }
    }
    return views
  }

  private func nearest(_ time: Double) -> Int? {
    let found = placed.indices.min {
      (placed[$0].time - time).magnitude < (placed[$1].time - time).magnitude
    }
    return found.flatMap { (placed[$0].time - time).magnitude < TimeTable.slack ? $0 : nil }
  }

  /// Where a still shows the same as a recording that does not move there.
  private func samePicture(_ seed: ViewVotes.Seed, _ view: View, _ still: ClipStill) -> Sight
    .Rectangle?
  {
    guard let inverse = view.inverse else { return nil }
    let overlay = Overlay(
      still.placed, still.descriptors(isMirrored: view.isMirrored),
      over: placed[seed.recordingStill],
      inverse: inverse)
    guard overlay.hits.count >= 40, 3 * overlay.hits.count >= overlay.insideCount else {
      return nil
    }
    return Framing.view(view, clip: still.placed, recording: placed[seed.recordingStill])
  }

  // MARK: Telling

  private func sight(_ chain: Chain, _ clip: Footage, eValue: Double) -> Sight {
    let (start, stop) = (
      chain.range.lowerBound,
      min(chain.range.upperBound, max(clip.duration, chain.range.lowerBound))
    )
    func moved(_ time: Double) -> Double {
      min(max(0, chain.slope * time + chain.offset), recording.duration)
    }
    let own = PlacedStill(Self.spaced(clip.stills)[chain.clipStill])
    let other = placed[chain.recordingStill]
    return Sight(
      queryRange: TimeRange(start: start, stop: stop),
      referenceRange: TimeRange(start: moved(start), stop: max(moved(start), moved(stop))),
      tempo: chain.slope,
      isMirrored: chain.view.isMirrored,
      view: Framing.view(chain.view, clip: own, recording: other),
      referenceView: Framing.part(chain.view, clip: own, recording: other),
      markCount: chain.markCount,
      stillCount: chain.stillCount, changeCount: chain.movement?.both ?? 0,
      changesAlike: chain.movement?.share ?? 0, score: chain.score, eValue: eValue)
  }
}
