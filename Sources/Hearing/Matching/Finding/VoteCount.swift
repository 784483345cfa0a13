internal import Chances
internal import Indexing
internal import Landmarks

/// Counts the votes that the hits of one hypothesis after the other cast for offsets, and names the places that stand
/// out.
struct VoteCount {
  private let parameters: SearchParameters
  /// Holds the hits.
  private let workspace: Workspace

  /// A place of one recording with its votes.
  private struct Tally {
    var place: UInt32
    var recording: Int
    var votes: Int
  }

  private let landmarks: [Landmark]
  /// Peaks that can vote.
  private let voters: Double
  /// The frame in the middle of the landmarks.
  private let centre: Double
  /// 2 to the power of this is the number of frames that count as one place for the bar: half a second.
  private static let countedShift = 5

  /// - Parameters:
  ///   - parameters: which places are candidates.
  ///   - landmarks: what votes.
  ///   - workspace: its hits are those of the landmarks.
  init(_ parameters: SearchParameters, landmarks: [Landmark], workspace: Workspace) {
    self.parameters = parameters
    self.landmarks = landmarks
    self.workspace = workspace
    voters = Double(Set(landmarks.map(\.peak)).count)
    centre = Double((landmarks.first?.frame ?? 0) + (landmarks.last?.frame ?? 0)) / 2
  }

  /// - Parameters:
  ///   - family: the hypotheses, and the cells that vote for each.
  ///   - index: says which recording a position belongs to.
  ///   - part: of the index, the one that the hits are from.
  ///   - bar: what is less surprising is no candidate.
  /// - Returns: the candidates, by edit, recording and offset.
  func candidates(
    _ family: EditFamily, index: some LandmarkIndex, part: Int, above bar: inout CandidateBar
  ) -> [Candidate] {
    guard let latest = landmarks.last else { return [] }
    let counts = zip(family.edits, family.slices).map { edit, slices in
      expectation(of: edit, hits: total(slices), latest: latest, index: index, part: part)
    }
    let threshold = counts.map { self.threshold($0, above: bar) }.min() ?? .max
    let sieve = VoteSieve(
      landmarks, edits: family.edits, placeShift: parameters.voting.placeShift, workspace: workspace)
    let kept = sieve.kept(family.union, threshold: threshold)
    guard kept.count >= threshold else { return [] }
    var candidates: [Candidate] = []
    for (number, expectation) in counts.enumerated() {
      let own = family.edits.count == 1 ? kept : kept.filter { family.slices[number][Int($0.landmark)].holds($0) }
      candidates += self.candidates(own, edit: family.edits[number], expectation, index: index, above: &bar)
    }
    return candidates
  }

  /// What is to be expected of the votes for one hypothesis.
  private struct Expectation {
    /// Added to every offset: the clip may begin before the recording does.
    var bias: UInt32
    /// Votes that chance gives to two neighbouring places.
    var mean: Double
    /// Places in the whole index.
    var places: Double
  }

  private func expectation(
    of edit: Edit, hits: Int, latest: Landmark, index: some LandmarkIndex, part: Int
  ) -> Expectation {
    let width = UInt32(1) << parameters.voting.placeShift
    let bias =
      (UInt32(latest.frame * Float(edit.tempo)) >> parameters.voting.placeShift + 2) << parameters.voting.placeShift
    // Two neighbouring places are counted together, hence twice the mean.
    let span = Double(index.parts[part].count + Int(bias))
    // Where a sound repeats itself, the same peaks hit over and over, but each votes only once for a place: the mean is
    // never taken for more than a part of them.
    let mean = min(max(2 * Double(hits) * Double(width) / span, 1e-9), voters / 8)
    return Expectation(bias: bias, mean: mean, places: Double(index.positionCount + Int(bias)) / Double(width))
  }

  /// Votes that are enough.
  private func threshold(_ expected: Expectation, above bar: CandidateBar) -> Int {
    bar.fewestVotes(
      atLeast: parameters.voting.fewestVotes, mean: expected.mean,
      chance: expected.places / parameters.voting.chanceCandidates)
  }

  /// Hits in some slices.
  private func total(_ slices: [Slice]) -> Int {
    let hits = workspace.hits
    return slices.reduce(0) { $0 + hits.range($1.cells).count }
  }

  /// The candidates under one hypothesis, by recording and offset.
  private func candidates(
    _ kept: [VoteSieve.Kept], edit: Edit, _ expected: Expectation, index: some LandmarkIndex,
    above bar: inout CandidateBar
  ) -> [Candidate] {
    let threshold = threshold(expected, above: bar)
    guard kept.count >= threshold else { return [] }
    let tempo = Float(edit.tempo)
    let votes = kept.map { hit in
      let landmark = landmarks[Int(hit.landmark)]
      let shift = expected.bias &- UInt32(landmark.frame * tempo + 0.5)
      return Vote(
        place: (hit.position &+ shift) &>> parameters.voting.placeShift, position: hit.position, peak: landmark.peak)
    }
    let tallies = tally(sifted(votes, threshold: threshold), threshold: threshold, index)
    let width = Double(1 << parameters.voting.placeShift)
    var candidates: [Candidate] = []
    for (number, tally) in tallies.enumerated() {
      // A true offset near a border is split over two places: the better of both neighbours is added.
      var votes = tally.votes
      var beside = 0.0
      if number + 1 < tallies.count, tallies[number + 1].place == tally.place + 1,
        tallies[number + 1].recording == tally.recording
      {
        votes += tallies[number + 1].votes
        beside = width / 2
      }
      guard votes >= threshold else { continue }
      let offset = Double(tally.place) * width - Double(expected.bias) + (width - 1) / 2 + beside
      let surprise = Significance.poissonTail(votes: votes, mean: expected.mean)
      let candidate = Candidate(
        recording: tally.recording, offset: offset - Double(index.firstPosition(of: tally.recording)), edit: edit,
        votes: votes, surprise: surprise)
      let middle = Int(candidate.position(ofFrame: centre)) + index.firstPosition(of: tally.recording)
      bar.count(surprise, place: middle >> Self.countedShift)
      candidates.append(candidate)
    }
    return candidates
  }

  /// The votes that are still enough where places share counters with others than before, by place and position: to sort
  /// them all would be most of the work.
  private func sifted(_ votes: [Vote], threshold: Int) -> [Vote] {
    let bits = max(8, Int.bitWidth - (4 * votes.count).leadingZeroBitCount)
    var all = [UInt8](repeating: 0, count: 1 << bits)
    var counters = all.mutableSpan
    // Multiplicative hashing by the golden ratio (D. E. Knuth, The Art of Computer Programming 3, 6.4).
    func counter(_ place: UInt32) -> Int { Int((place &* 2_654_435_769) &>> UInt32(32 - bits)) }
    for vote in votes {
      let number = counter(vote.place)
      if counters[number] != .max { counters[number] += 1 }
    }
    let threshold = min(threshold, Int(UInt8.max))
    var left: [Vote] = []
    for vote in votes {
      let beside = max(counters[counter(vote.place &+ 1)], counters[counter(vote.place &- 1)])
      if Int(counters[counter(vote.place)]) + Int(beside) >= threshold { left.append(vote) }
    }
    left.sort()
    return left
  }

  /// One vote a peak, place and recording, of the places that may have enough together with a neighbour.
  ///
  /// - Parameters:
  ///   - kept: by place and position.
  ///   - threshold: votes that are enough.
  ///   - index: says whose each position is.
  /// - Returns: by recording and place.
  private func tally(_ kept: [Vote], threshold: Int, _ index: some LandmarkIndex) -> [Tally] {
    var tallies: [Tally] = []
    var peaks: Set<Int32> = []
    /// Where the votes for the latest place and for the one before it begin.
    var start = 0
    var before: Int?
    while start < kept.count {
      let place = kept[start].place
      var end = start
      while end < kept.count, kept[end].place == place { end += 1 }
      var following = end
      while following < kept.count, kept[following].place == place + 1 { following += 1 }
      // Several recordings and places may have shared the counter: then none of them has that many.
      let preceding = before.map { kept[$0].place + 1 == place ? start - $0 : 0 } ?? 0
      if end - start + max(following - end, preceding) >= threshold {
        count(kept[start..<end], index, peaks: &peaks, into: &tallies)
      }
      before = start
      start = end
    }
    return tallies.sorted { ($0.recording, $0.place) < ($1.recording, $1.place) }
  }

  /// The votes for one place, recording by recording.
  private func count(
    _ votes: ArraySlice<Vote>, _ index: some LandmarkIndex, peaks: inout Set<Int32>, into tallies: inout [Tally]
  ) {
    var start = votes.startIndex
    while start < votes.endIndex {
      guard let recording = index.recording(at: Int(votes[start].position)) else {
        start += 1
        continue
      }
      let end = index.firstPosition(of: recording) + index.frameCount(of: recording)
      peaks.removeAll(keepingCapacity: true)
      let first = votes[start]
      while start < votes.endIndex, Int(votes[start].position) < end {
        peaks.insert(votes[start].peak)
        start += 1
      }
      tallies.append(Tally(place: first.place, recording: recording, votes: peaks.count))
    }
  }
}
