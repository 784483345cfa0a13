internal import Landmarks

/// A clip's peaks, brought back to a recording's tempo and pitch, laid over the recording's peaks.
struct Overlay {
  private let parameters: SearchParameters
  /// The recording's peaks, by time: [peaks], in frames and bands.
  private let referenceFrames: [Float]
  private let referenceBands: [Float]

  /// How many of the clip's peaks that lie inside the recording hit one of its peaks.
  struct Count {
    var hits = 0
    var trials = 0
  }

  init(_ recording: Constellation, parameters: SearchParameters) {
    self.parameters = parameters
    let steps = Float(Peak.stepsPerUnit)
    referenceFrames = recording.peaks.map { Float($0.time) / steps }
    referenceBands = recording.peaks.map { Float($0.band) / steps }
  }

  /// - Parameters:
  ///   - frames: of the clip's peaks in the recording's tempo, ascending.
  ///   - bands: of the clip's peaks in the recording's pitch.
  ///   - offset: frame of the recording at which the clip's frame 0 lies.
  /// - Returns: how many of the peaks lie inside the recording, and how many of these hit.
  func count(frames: Span<Float>, bands: Span<Float>, offset: Float) -> Count {
    var count = Count()
    visit(frames: frames, bands: bands, offset: offset) { _, isHit in
      count.trials += 1
      if isHit { count.hits += 1 }
    }
    return count
  }

  /// Calls `body` with each of the clip's peaks that lies inside the recording, and whether it hits a peak there.
  @inline(__always)
  func visit(frames: Span<Float>, bands: Span<Float>, offset: Float, body: (Int, Bool) -> Void) {
    guard frames.count > 0, let first = referenceFrames.first, let last = referenceFrames.last else { return }
    // Two frames more at both ends, so that a peak at the very end may still be refined.
    let low = first - 2
    let high = last + 2
    let reference = referenceFrames.span
    let referenceBands = referenceBands.span
    var start = lowerBound(reference, frames[0] + offset - parameters.frameMiss)
    for index in frames.indices {
      let frame = frames[index] + offset
      if frame < low { continue }
      if frame > high { return }
      while start < reference.count, reference[start] < frame - parameters.frameMiss { start += 1 }
      var place = start
      var isHit = false
      while place < reference.count, reference[place] <= frame + parameters.frameMiss {
        if abs(referenceBands[place] - bands[index]) <= parameters.bandMiss {
          isHit = true
          break
        }
        place += 1
      }
      body(index, isHit)
    }
  }

  /// By how much a hit of the clip misses the nearest peak of the recording.
  struct Miss {
    /// Number of the clip's peak.
    var peak: Int
    /// Recording's time minus clip's, in frames.
    var frames: Float
    /// Recording's band minus clip's.
    var bands: Float
  }

  /// The misses of all hits, in order of the clip's peaks.
  func misses(frames: Span<Float>, bands: Span<Float>, offset: Float) -> [Miss] {
    var misses: [Miss] = []
    visit(frames: frames, bands: bands, offset: offset) { peak, isHit in
      guard isHit else { return }
      let reference = referenceFrames.span
      let frame = frames[peak] + offset
      var nearest = Miss(peak: peak, frames: .infinity, bands: 0)
      var least = Float.infinity
      var place = lowerBound(reference, frame - parameters.frameMiss)
      while place < reference.count, reference[place] <= frame + parameters.frameMiss {
        let miss = Miss(peak: peak, frames: reference[place] - frame, bands: referenceBands[place] - bands[peak])
        let distance =
          (miss.frames / parameters.frameMiss).magnitude + (miss.bands / parameters.bandMiss).magnitude
        if miss.bands.magnitude <= parameters.bandMiss, distance < least {
          nearest = miss
          least = distance
        }
        place += 1
      }
      if least.isFinite { misses.append(nearest) }
    }
    return misses
  }

  private func lowerBound(_ values: Span<Float>, _ value: Float) -> Int {
    var low = 0
    var high = values.count
    while low < high {
      let middle = (low + high) / 2
      if values[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
