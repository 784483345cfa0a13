private import Foundation
internal import Indexing
internal import Landmarks

/// Counts the votes that the hits of one hypothesis cast for offsets, and names the places that stand out.
struct VoteCount {
  private let parameters: SearchParameters
  /// Votes by the low bits of the place; several places share a counter, so a counter is never too low.
  private var counters: [UInt8] = []

  private struct Vote: Comparable {
    /// Offset in units of `voteWidth`, biased so that it is never negative.
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

  init(_ parameters: SearchParameters) {
    self.parameters = parameters
  }

  /// - Parameters:
  ///   - hits: of one hypothesis.
  ///   - landmarks: by the hits' tags.
  ///   - edit: the hypothesis.
  ///   - index: says which recording a position belongs to.
  /// - Returns: the candidates, in order of their places.
  mutating func candidates(_ hits: [Hit], landmarks: [Landmark], edit: Edit, index: some LandmarkIndex) -> [Candidate] {
    guard !hits.isEmpty, let latest = landmarks.last else { return [] }
    let tempo = Float(edit.tempo)
    let width = UInt32(parameters.voteWidth)
    // Added to every offset: the clip may begin before the recording does.
    let bias = (UInt32(latest.frame * tempo) / width + 2) * width
    let places = landmarks.map { bias &- UInt32($0.frame * tempo + 0.5) }
    // Two neighbouring places are counted together, hence twice the mean.
    let span = Double(index.positionCount + Int(bias))
    let mean = max(2 * Double(hits.count) * Double(width) / span, 1e-9)
    let threshold = fewestVotes(mean: mean, places: span / Double(width))
    let mask = count(hits, places: places, width: width)
    let kept = keep(hits, places: places, width: width, mask: mask, threshold: threshold, landmarks: landmarks)
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

  /// Counts every hit; returns the mask that leads from a place to its counter.
  private mutating func count(_ hits: [Hit], places: [UInt32], width: UInt32) -> UInt32 {
    var size = 1 << 12
    while size < 4 * hits.count && size < 1 << 18 { size <<= 1 }
    if counters.count == size {
      for place in counters.indices { counters[place] = 0 }
    } else {
      counters = Array(repeating: 0, count: size)
    }
    let mask = UInt32(size - 1)
    let places = places.span
    let hits = hits.span
    for index in hits.indices {
      let hit = hits[index]
      let counter = Int((hit.position &+ places[Int(hit.tag)]) / width & mask)
      let count = counters[counter]
      counters[counter] = count &+ (count == .max ? 0 : 1)
    }
    return mask
  }

  /// Keeps the hits whose place or a neighbour of it may have enough votes.
  private func keep(
    _ hits: [Hit], places: [UInt32], width: UInt32, mask: UInt32, threshold: Int, landmarks: [Landmark]
  ) -> [Vote] {
    var kept: [Vote] = []
    let all = counters
    let counters = all.span
    let places = places.span
    let hits = hits.span
    for index in hits.indices {
      let hit = hits[index]
      let place = (hit.position &+ places[Int(hit.tag)]) / width
      let here = Int(counters[Int(place & mask)])
      let beside = max(Int(counters[Int((place &+ 1) & mask)]), Int(counters[Int((place &- 1) & mask)]))
      if here + beside >= threshold {
        kept.append(Vote(place: place, peak: landmarks[Int(hit.tag)].peak, position: hit.position))
      }
    }
    return kept.sorted()
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
