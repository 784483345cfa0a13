internal import Landmarks

/// A clip's peaks, brought back to a recording's tempo and pitch, laid over the recording's peaks.
///
/// The recording's peaks stand by the whole bands in which a clip's peak may hit them, each in two or three, and in each
/// by time: a clip's peak has few others in its band, so it is held against all offsets of interest at once.
struct Overlay {
  private let parameters: SearchParameters
  /// The frame from which all others are counted: Float would not tell quarter frames apart late in a long recording.
  private let base: Int32
  /// Where each whole band's peaks begin, and where the last one's end: [bands + 1].
  private let starts: [Int32]
  /// By whole band and then by time, in frames and bands.
  private let frames: [Float]
  private let bands: [Float]
  /// Between these frames lies the recording: two more than its peaks at both ends, so that a peak at the very end may
  /// still be refined.
  private let low: Float
  private let high: Float

  /// How many of the clip's peaks that lie inside the recording hit one of its peaks.
  struct Count {
    var hits = 0
    var trials = 0
  }

  /// Which of the clip's peaks that lie inside the recording hit one of its peaks.
  struct Hits {
    /// Numbers of those that lie inside.
    var peaks: Range<Int>
    /// Peak by peak.
    var isHit: [Bool]
    /// How many hit.
    var count: Int
  }

  /// Offsets at equal distances, at which all peaks are counted at once.
  struct Shifts: Sequence {
    /// Added to the offset for the first count, in frames.
    let first: Float
    /// From one count to the next, in frames; positive.
    let step: Float
    /// 64 at most.
    let count: Int

    subscript(_ number: Int) -> Float { first + step * Float(number) }
    var last: Float { self[count - 1] }

    func makeIterator() -> some IteratorProtocol<Float> { (0..<count).lazy.map { self[$0] }.makeIterator() }
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

  /// - Parameters:
  ///   - recording: the part that the clip will be laid over.
  ///   - parameters: how far a peak may miss.
  init(_ recording: ConstellationPart, parameters: SearchParameters) {
    self.parameters = parameters
    let steps = Float(Peak.stepsPerUnit)
    let peaks = recording.peaks
    let base = (peaks.first?.time ?? 0) / Int32(Peak.stepsPerUnit)
    self.base = base
    func frame(_ time: Int32) -> Float { Float(time - base * Int32(Peak.stepsPerUnit)) / steps }
    // Without a peak, no frame lies inside.
    low = recording.reach.map { frame($0.lowerBound) - 2 } ?? .infinity
    high = recording.reach.map { frame($0.upperBound) + 2 } ?? -.infinity
    /// The whole bands in which a clip's peak may hit one of a recording's.
    func reach(_ peak: Peak) -> ClosedRange<Int> {
      let band = Float(peak.band) / steps
      return Int(max(0, band - parameters.overlay.bandMiss))...Int(band + parameters.overlay.bandMiss)
    }
    let highest = peaks.map { reach($0).upperBound }.max() ?? 0
    var starts = Array(repeating: Int32(0), count: highest + 2)
    for peak in peaks {
      for band in reach(peak) { starts[band + 1] += 1 }
    }
    for band in 1..<starts.count { starts[band] += starts[band - 1] }
    var next = starts
    var frames = Array(repeating: Float(0), count: Int(starts[highest + 1]))
    var bands = frames
    for peak in peaks {
      for band in reach(peak) {
        frames[Int(next[band])] = frame(peak.time)
        bands[Int(next[band])] = Float(peak.band) / steps
        next[band] += 1
      }
    }
    self.starts = starts
    self.frames = frames
    self.bands = bands
  }

  /// Counts at several offsets in one pass.
  ///
  /// - Parameters:
  ///   - frames: of the clip's peaks in the recording's tempo, ascending.
  ///   - bands: of the clip's peaks in the recording's pitch.
  ///   - offset: frame of the recording at which the clip's frame 0 lies.
  ///   - shifts: what is added to the offset.
  /// - Returns: for each shift, how many of the peaks lie inside the recording, and how many of these hit.
  func counts(frames: Span<Float>, bands: Span<Float>, offset: Double, shifts: Shifts) -> [Count] {
    let offset = Float(offset - Double(base))
    precondition(shifts.count <= UInt64.bitWidth)
    let earliest = shifts.first
    let latest = shifts.last
    let perStep = 1 / shifts.step
    let reach = parameters.overlay.frameMiss * perStep
    var counts = shifts.map { Count(trials: inside(frames, offset: offset + $0).count) }
    var cursors = cursors()
    let reached = inside(frames, offset: offset + latest).lowerBound
    for peak in reached..<max(reached, inside(frames, offset: offset + earliest).upperBound) {
      let frame = frames[peak] + offset
      // One bit for each shift at which the peak hits: however many it hits there, it hits once.
      var hits: UInt64 = 0
      near(frame + earliest, frame + latest, band: bands[peak], &cursors) { place in
        // The shift that would lay the one peak on the other; those beside it are within reach. Cut towards 0: rounding by
        // the library's own functions is most of the work otherwise.
        let number = (self.frames[place] - frame - earliest) * perStep
        let lowest = max(0, number - reach)
        let low = Int(lowest) + (Float(Int(lowest)) < lowest ? 1 : 0)
        let high = min(Int(number + reach), shifts.count - 1)
        if low <= high { hits |= (2 &<< UInt64(high - low) - 1) &<< UInt64(low) }
      }
      while hits != 0 {
        counts[hits.trailingZeroBitCount].hits += 1
        hits &= hits - 1
      }
    }
    return counts
  }

  /// Which of the clip's peaks that lie inside the recording hit a peak there.
  func hits(frames: Span<Float>, bands: Span<Float>, offset: Double) -> Hits {
    let offset = Float(offset - Double(base))
    var cursors = cursors()
    let inside = inside(frames, offset: offset)
    var all = Array(repeating: false, count: inside.count)
    var count = 0
    for peak in inside {
      let frame = frames[peak] + offset
      var isHit = false
      near(frame, frame, band: bands[peak], &cursors) { _ in isHit = true }
      if isHit {
        all[peak - inside.lowerBound] = true
        count += 1
      }
    }
    return Hits(peaks: inside, isHit: all, count: count)
  }

  /// The misses of all hits, in order of the clip's peaks.
  func misses(frames: Span<Float>, bands: Span<Float>, offset: Double) -> [Miss] {
    let offset = Float(offset - Double(base))
    var misses: [Miss] = []
    var cursors = cursors()
    for peak in inside(frames, offset: offset) {
      let frame = frames[peak] + offset
      var nearest: Miss?
      var least = Float.infinity
      near(frame, frame, band: bands[peak], &cursors) { place in
        let miss = Miss(peak: peak, frames: self.frames[place] - frame, bands: self.bands[place] - bands[peak])
        let distance = abs(miss.frames) / parameters.overlay.frameMiss + abs(miss.bands) / parameters.overlay.bandMiss
        if distance < least {
          nearest = miss
          least = distance
        }
      }
      if let nearest { misses.append(nearest) }
    }
    return misses
  }

  /// Which of the clip's peaks lie inside the recording.
  private func inside(_ frames: Span<Float>, offset: Float) -> Range<Int> {
    let start = lowerBound(frames, 0..<frames.count) { $0 + offset < low }
    return start..<lowerBound(frames, start..<frames.count) { $0 + offset <= high }
  }

  /// Nothing of any band was passed yet.
  private func cursors() -> [Int32] { Array(repeating: -1, count: starts.count - 1) }

  /// Calls `body` with the places of the peaks that a clip's peak may hit somewhere between two frames.
  ///
  /// `cursors` say for each band how many of its peaks are too early for this peak and all later ones.
  @inline(__always)
  private func near(
    _ earliest: Float, _ latest: Float, band: Float, _ cursors: inout [Int32], body: (Int) -> Void
  ) {
    // A clip's peak may lie below the lowest band by as much as it may miss.
    let bucket = Int(max(0, band))
    guard bucket < cursors.count else { return }
    let times = frames.span
    let early = earliest - parameters.overlay.frameMiss
    let late = latest + parameters.overlay.frameMiss
    let stop = Int(starts[bucket + 1])
    var place = Int(cursors[bucket])
    if place < 0 { place = lowerBound(times, Int(starts[bucket])..<stop) { $0 < early } }
    while place < stop, times[place] < early { place += 1 }
    cursors[bucket] = Int32(place)
    while place < stop, times[place] <= late {
      if abs(bands[place] - band) <= parameters.overlay.bandMiss { body(place) }
      place += 1
    }
  }

  /// The first place in a range whose value is not early any more, where values that are come first.
  @inline(__always)
  private func lowerBound(_ values: Span<Float>, _ range: Range<Int>, isEarly: (Float) -> Bool) -> Int {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high {
      let middle = (low + high) / 2
      if isEarly(values[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
