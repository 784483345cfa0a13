package import Landmarks

/// The recordings of several segments that are still there, as one index.
package struct SegmentedIndex: LandmarkIndex {
  private let segments: [SegmentReader]
  /// Where on the common time line each segment begins.
  private let bases: [Int]
  /// Segment and place in it, by recording.
  private let places: [(segment: Int, ordinal: Int)]
  private let starts: [Int]
  package let positionCount: Int
  package let postingCount: Int
  package let parts: [Range<Int>]
  /// The segments of each part.
  private let members: [Range<Int>]

  /// Positions that a part has at least, but for the last one: 2^24 * 16 ms = 75 hours, less than the largest segments
  /// have.
  package static let leastPart = 1 << 24

  /// - Parameters:
  ///   - contents: segments, each with the places of its recordings that are still there, ascending. Recordings are
  ///     numbered in this order.
  ///   - leastPart: positions that a part has at least.
  package init(_ contents: [(segment: SegmentReader, living: [Int])], leastPart: Int = SegmentedIndex.leastPart) {
    segments = contents.map(\.segment)
    var bases: [Int] = []
    var places: [(Int, Int)] = []
    var starts: [Int] = []
    var end = 0
    var parts: [Range<Int>] = []
    var members: [Range<Int>] = []
    for (number, part) in contents.enumerated() {
      bases.append(end)
      var previous = -1
      for ordinal in part.living {
        precondition(
          previous < ordinal && ordinal < part.segment.recordingCount,
          "recording \(ordinal) after \(previous): not ascending, or not in the segment")
        previous = ordinal
        places.append((number, ordinal))
        starts.append(end + part.segment.timeLine.starts[ordinal])
      }
      end += part.segment.timeLine.end
      let start = parts.last?.upperBound ?? 0
      if end - start >= leastPart || number == contents.count - 1 {
        parts.append(start..<end)
        members.append((members.last?.upperBound ?? 0)..<(number + 1))
      }
    }
    precondition(end <= Int(UInt32.max), "an index holds at most \(UInt32.max) frames, got \(end)")
    self.bases = bases
    self.places = places
    self.starts = starts
    self.parts = parts
    self.members = members
    positionCount = end
    postingCount = contents.reduce(0) { $0 + $1.segment.postingCount }
  }

  package var recordingCount: Int { places.count }

  package func lookUp(_ probes: [Probe], part: Int, reusing hits: consuming Hits) -> Hits {
    let members = members[part]
    if let only = members.first, members.count == 1 {
      return segments[only].lookUp(probes, base: bases[only], reusing: hits)
    }
    var gathering = HitGathering(reusing: hits)
    // Lent, lest each segment is held on to and let go of for each probe.
    let segments = segments.span
    let bases = bases.span
    for probe in probes {
      for number in members {
        let base = bases[number]
        segments[number].read(probe) { cell, position in
          gathering.append(UInt32(truncatingIfNeeded: base &+ position), cell: cell)
        }
      }
      gathering.close(width: probe.width)
    }
    return gathering.hits()
  }

  /// Estimated from the largest segment: which landmarks are rare is much the same in all.
  package func costs(of probes: [Probe]) -> [Int] {
    guard let largest = segments.max(by: { $0.postingCount < $1.postingCount }), largest.postingCount > 0 else {
      return Array(repeating: 0, count: probes.count)
    }
    let factor = Double(postingCount) / Double(largest.postingCount)
    return largest.costs(of: probes).map { Int((Double($0) * factor).rounded()) }
  }

  package func firstPosition(of recording: Int) -> Int { starts[recording] }

  package func frameCount(of recording: Int) -> Int {
    let (segment, ordinal) = places[recording]
    return segments[segment].timeLine.lengths[ordinal]
  }

  package func recording(at position: Int) -> Int? {
    guard let recording = TimeLine.last(of: starts, by: position),
      position < starts[recording] + frameCount(of: recording)
    else { return nil }
    return recording
  }

  package func constellation(of recording: Int) -> Constellation {
    let (segment, ordinal) = places[recording]
    return segments[segment].constellation(of: ordinal)
  }

  package func part(of recording: Int, within frames: ClosedRange<Float>) -> ConstellationPart {
    let (segment, ordinal) = places[recording]
    return segments[segment].part(of: ordinal, within: frames)
  }
}
