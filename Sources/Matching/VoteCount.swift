internal import Indexing
internal import Landmarks

/// Counts the votes that the hits of one hypothesis after the other cast for offsets, and names the places that stand
/// out.
struct VoteCount {
  private let parameters: SearchParameters
  /// Holds the hits, and the counters: votes by the low bits of the place, up to `mostVotes`. Several places share a
  /// counter, so a counter is never too low. `mark` is added where a place may have enough votes.
  private let workspace: Workspace

  private static let mostVotes: UInt8 = 127
  private static let mark: UInt8 = 128

  /// A place of one recording with its votes.
  private struct Tally {
    var place: UInt32
    var recording: Int
    var votes: Int
  }

  /// Hits that lie side by side and vote for the same landmark.
  private struct Run {
    /// Added to a position, it is an offset in frames.
    var shift: UInt32
    var landmark: Int32
    var hits: Range<Int>
  }

  private let landmarks: [Landmark]
  /// Peaks that can vote.
  private let voters: Double

  /// - Parameters:
  ///   - parameters: which places are candidates.
  ///   - landmarks: what votes.
  ///   - workspace: its hits are those of the landmarks.
  init(_ parameters: SearchParameters, landmarks: [Landmark], workspace: Workspace) {
    self.parameters = parameters
    self.landmarks = landmarks
    self.workspace = workspace
    voters = Double(Set(landmarks.map(\.peak)).count)
  }

  /// - Parameters:
  ///   - slices: the cells that vote, each with the landmark that it votes for.
  ///   - edit: the hypothesis.
  ///   - index: says which recording a position belongs to.
  ///   - part: of the index, the one that the hits are from.
  ///   - bar: what is less surprising is no candidate.
  /// - Returns: the candidates, by recording and offset.
  func candidates(
    _ slices: [Slice], edit: Edit, index: some LandmarkIndex, part: Int, above bar: inout CandidateBar
  ) -> [Candidate] {
    let hits = workspace.hits
    guard let latest = landmarks.last else { return [] }
    let tempo = Float(edit.tempo)
    let width = UInt32(1) << parameters.voteShift
    // Added to every offset: the clip may begin before the recording does.
    let bias = (UInt32(latest.frame * tempo) >> parameters.voteShift + 2) << parameters.voteShift
    let (runs, total) = self.runs(slices, of: hits, tempo: tempo, bias: bias)
    guard total > 0 else { return [] }
    // Two neighbouring places are counted together, hence twice the mean.
    let span = Double(index.parts[part].count + Int(bias))
    // Where a sound repeats itself, the same peaks hit over and over, but each votes only once for a place: the mean is
    // never taken for more than a part of them.
    let mean = min(max(2 * Double(total) * Double(width) / span, 1e-9), voters / 8)
    let places = Double(index.positionCount + Int(bias)) / Double(width)
    let threshold = bar.fewestVotes(
      atLeast: parameters.fewestVotes, mean: mean, chance: places / parameters.chanceCandidates)
    let mask = clear(total)
    let promising = count(runs, of: hits, mask: mask, threshold: threshold)
    guard mark(promising, mask: mask, threshold: threshold) else { return [] }
    let tallies = tally(sifted(marked(runs, of: hits, mask: mask), threshold: threshold), threshold: threshold, index)
    var candidates: [Candidate] = []
    for (number, tally) in tallies.enumerated() {
      // A true offset near a border is split over two places: the better of both neighbours is added.
      var votes = tally.votes
      var beside = 0.0
      if number + 1 < tallies.count, tallies[number + 1].place == tally.place + 1,
        tallies[number + 1].recording == tally.recording
      {
        votes += tallies[number + 1].votes
        beside = Double(width) / 2
      }
      guard votes >= threshold else { continue }
      let offset = Double(tally.place * width) - Double(bias) + Double(width - 1) / 2 + beside
      let surprise = Significance.poissonTail(votes: votes, mean: mean)
      bar.count(surprise)
      candidates.append(
        Candidate(
          recording: tally.recording, offset: offset - Double(index.firstPosition(of: tally.recording)), edit: edit,
          votes: votes, surprise: surprise))
    }
    return candidates
  }

  /// The slices that hold hits.
  private func runs(
    _ slices: [Slice], of hits: Hits, tempo: Float, bias: UInt32
  ) -> (runs: [Run], total: Int) {
    var runs: [Run] = []
    runs.reserveCapacity(slices.count)
    var total = 0
    let ends = hits.ends.span
    let landmarks = landmarks.span
    for slice in slices where slice.first < slice.end {
      let start = slice.first == 0 ? 0 : Int(ends[Int(slice.first) - 1])
      let end = Int(ends[Int(slice.end) - 1])
      guard start < end else { continue }
      total += end - start
      let shift = bias - UInt32(landmarks[Int(slice.landmark)].frame * tempo + 0.5)
      runs.append(Run(shift: shift, landmark: slice.landmark, hits: start..<end))
    }
    return (runs, total)
  }

  /// Empty counters, several times as many as there are hits, so that few places share one.
  ///
  /// - Returns: which bits of a place are the number of its counter.
  private func clear(_ total: Int) -> UInt32 {
    // Where they would not fit into a processor's own memory any more, waiting for them costs more than sharing does.
    let perHit = total < 1 << 16 ? 16 : 4
    var size = 1 << 12
    while size < perHit * total && size < 1 << 23 { size <<= 1 }
    var counters = takeCounters()
    if size > counters.count {
      counters = Array(repeating: 0, count: size)
    } else {
      var emptied = counters.mutableSpan
      for place in 0..<size { emptied[place] = 0 }
    }
    workspace.counters = counters
    return UInt32(size - 1)
  }

  /// Taken out, so that a loop writes to an array that nobody else could hold.
  private func takeCounters() -> [UInt8] {
    var counters: [UInt8] = []
    swap(&counters, &workspace.counters)
    return counters
  }

  /// Counts every hit for its place.
  ///
  /// - Returns: the counters that may have enough votes together with a neighbour.
  private func count(_ runs: [Run], of hits: Hits, mask: UInt32, threshold: Int) -> [UInt32] {
    var promising: [UInt32] = []
    var all = takeCounters()
    let voteShift = parameters.voteShift
    var counters = all.mutableSpan
    let positions = hits.positions.span
    // Of two places that have enough votes together, one has half of them.
    let half = min(UInt8(clamping: (threshold + 1) / 2), Self.mostVotes)
    for run in runs {
      let shift = run.shift
      let own = positions.extracting(run.hits)
      for hit in own.indices {
        let counter = (own[hit] &+ shift) &>> voteShift & mask
        let count = counters[Int(counter)]
        guard count != Self.mostVotes else { continue }
        counters[Int(counter)] = count &+ 1
        if count &+ 1 == half { promising.append(counter) }
      }
    }
    workspace.counters = all
    return promising
  }

  /// Marks the counters that have enough votes together with a neighbour.
  ///
  /// - Returns: whether there are any.
  private func mark(_ promising: [UInt32], mask: UInt32, threshold: Int) -> Bool {
    let threshold = min(threshold, Int(Self.mostVotes))
    var counters = takeCounters()
    var isAny = false
    for counter in promising {
      let votes = Int(counters[Int(counter)] & Self.mostVotes)
      for step: UInt32 in 0..<2 {
        let neighbour = Int((counter &+ 2 &* step &- 1) & mask)
        guard votes + Int(counters[neighbour] & Self.mostVotes) >= threshold else { continue }
        counters[Int(counter)] |= Self.mark
        counters[neighbour] |= Self.mark
        isAny = true
      }
    }
    workspace.counters = counters
    return isAny
  }

  /// The hits whose counter is marked.
  private func marked(_ runs: [Run], of hits: Hits, mask: UInt32) -> [Vote] {
    var kept: [Vote] = []
    let all = workspace.counters
    let counters = all.span
    let voteShift = parameters.voteShift
    let positions = hits.positions.span
    for run in runs {
      let own = positions.extracting(run.hits)
      for hit in own.indices {
        let position = own[hit]
        let place = (position &+ run.shift) &>> voteShift
        guard counters[Int(place & mask)] & Self.mark != 0 else { continue }
        kept.append(Vote(place: place, position: position, peak: landmarks[Int(run.landmark)].peak))
      }
    }
    return kept
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
