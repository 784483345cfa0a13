private import Foundation
internal import Indexing
internal import Landmarks

/// Counts the votes that the hits of one hypothesis cast for offsets, and names the places that stand out.
struct VoteCount {
  private let parameters: SearchParameters
  /// Votes by the low bits of the place; several places share a counter, so a counter is never too low.
  private var counters: [UInt8] = []

  private struct Vote: Comparable {
    /// Offset in units of `1 << voteShift` frames, biased so that it is never negative.
    var place: UInt32
    var peak: Int32
    var position: UInt32

    static func < (left: Vote, right: Vote) -> Bool {
      (left.place, left.position, left.peak) < (right.place, right.position, right.peak)
    }
  }

  /// A place of one recording with its votes.
  private struct Tally {
    var place: UInt32
    var recording: Int
    var votes: Int
  }

  private let landmarks: [Landmark]
  /// Peaks that can vote.
  private let voters: Double

  init(_ parameters: SearchParameters, landmarks: [Landmark]) {
    self.parameters = parameters
    self.landmarks = landmarks
    voters = Double(Set(landmarks.map(\.peak)).count)
  }

  /// - Parameters:
  ///   - slices: the cells that vote, each with the landmark that it votes for.
  ///   - hits: what the cells hold, for each part of the index.
  ///   - edit: the hypothesis.
  ///   - index: says which recording a position belongs to.
  /// - Returns: the candidates, by recording and offset.
  mutating func candidates(
    _ slices: [Slice], of hits: [Hits], edit: Edit, index: some LandmarkIndex
  ) -> [Candidate] {
    let total = hits.reduce(0) { $0 + count(slices, of: $1) }
    guard total > 0, let latest = landmarks.last else { return [] }
    let tempo = Float(edit.tempo)
    let width = UInt32(1) << parameters.voteShift
    // Added to every offset: the clip may begin before the recording does.
    let bias = (UInt32(latest.frame * tempo) >> parameters.voteShift + 2) << parameters.voteShift
    let shifts = landmarks.map { bias - UInt32($0.frame * tempo + 0.5) }
    // Two neighbouring places are counted together, hence twice the mean.
    let span = Double(index.positionCount + Int(bias))
    // Where a sound repeats itself, the same peaks hit over and over, but each votes only once for a place: the mean is
    // never taken for more than a part of them.
    let mean = min(max(2 * Double(total) * Double(width) / span, 1e-9), voters / 8)
    let threshold = fewestVotes(mean: mean, places: span / Double(width))
    clear(total)
    for part in hits { count(slices, of: part, shifts: shifts) }
    var kept: [Vote] = []
    for part in hits { keep(slices, of: part, shifts: shifts, threshold: threshold, into: &kept) }
    kept.sort()
    let tallies = tally(kept, index)
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
      candidates.append(
        Candidate(
          recording: tally.recording, offset: offset - Double(index.firstPosition(of: tally.recording)), edit: edit,
          votes: votes, surprise: Significance.poissonTail(votes: votes, mean: mean)))
    }
    return candidates
  }

  /// The number of votes that chance gives to no more than `chanceCandidates` places.
  private func fewestVotes(mean: Double, places: Double) -> Int {
    var votes = parameters.fewestVotes
    while Significance.poissonTail(votes: votes, mean: mean) < log10(places / parameters.chanceCandidates) {
      votes += 1
    }
    return votes
  }

  /// Empty counters, several times as many as there are hits, as far as they fit into a processor core's own memory.
  private mutating func clear(_ total: Int) {
    var size = 1 << 12
    while size < 8 * total && size < 1 << 20 { size <<= 1 }
    var all: [UInt8] = []
    swap(&all, &counters)
    if all.count == size {
      var counters = all.mutableSpan
      for place in counters.indices { counters[place] = 0 }
    } else {
      all = Array(repeating: 0, count: size)
    }
    counters = all
  }

  /// Hits in the slices.
  private func count(_ slices: [Slice], of hits: Hits) -> Int {
    var total = 0
    for slice in slices { total += hits.range(slice.cells).count }
    return total
  }

  /// Counts every hit for its place.
  private mutating func count(_ slices: [Slice], of hits: Hits, shifts: [UInt32]) {
    // Taken out, so that the loop writes to an array that nobody else could hold.
    var all: [UInt8] = []
    swap(&all, &counters)
    let mask = UInt32(all.count - 1)
    var counters = all.mutableSpan
    let positions = hits.positions.span
    for slice in slices {
      let shift = shifts[slice.landmark]
      for hit in hits.range(slice.cells) {
        let counter = Int((positions[hit] &+ shift) >> parameters.voteShift & mask)
        let count = counters[counter]
        counters[counter] = count == .max ? count : count &+ 1
      }
    }
    self.counters = all
  }

  /// Keeps the hits whose place, with a neighbour of it, may have enough votes.
  private func keep(
    _ slices: [Slice], of hits: Hits, shifts: [UInt32], threshold: Int, into kept: inout [Vote]
  ) {
    let all = counters
    let counters = all.span
    let mask = UInt32(counters.count - 1)
    let positions = hits.positions.span
    for slice in slices {
      let shift = shifts[slice.landmark]
      for hit in hits.range(slice.cells) {
        let position = positions[hit]
        let place = (position &+ shift) >> parameters.voteShift
        let here = Int(counters[Int(place & mask)])
        let beside = max(counters[Int((place &+ 1) & mask)], counters[Int((place &- 1) & mask)])
        if here + Int(beside) >= threshold {
          kept.append(Vote(place: place, peak: landmarks[slice.landmark].peak, position: position))
        }
      }
    }
  }

  /// One vote a peak, place and recording.
  private func tally(_ kept: [Vote], _ index: some LandmarkIndex) -> [Tally] {
    var tallies: [Tally] = []
    var peaks: Set<Int32> = []
    var start = 0
    while start < kept.count {
      guard let recording = index.recording(at: Int(kept[start].position)) else {
        start += 1
        continue
      }
      let end = index.firstPosition(of: recording) + index.frameCount(of: recording)
      peaks.removeAll(keepingCapacity: true)
      var next = start
      while next < kept.count, kept[next].place == kept[start].place, Int(kept[next].position) < end {
        peaks.insert(kept[next].peak)
        next += 1
      }
      tallies.append(Tally(place: kept[start].place, recording: recording, votes: peaks.count))
      start = next
    }
    return tallies.sorted { ($0.recording, $0.place) < ($1.recording, $1.place) }
  }
}
