internal import Indexing
internal import Landmarks

/// Counts the votes that hits cast for offsets, whichever of some neighbouring hypotheses they speak for, and keeps those
/// for offsets that may have enough: to count each hypothesis alone is most of the work otherwise.
struct VoteSieve {
  /// A hit that was kept.
  struct Kept {
    var position: UInt32
    var landmark: Int32
    /// Which of the answer's cells it is in.
    var cell: Int32
  }

  /// Added to a position, it is an offset in frames: landmark by landmark.
  private let shifts: [UInt32]
  /// 2 to the power of this is the number of frames of offset that are counted as one.
  private let offsetShift: UInt32
  /// Holds the hits, and the counters: votes by the low bits of the offset, up to 255. Several offsets share a counter, so
  /// a counter is never too low.
  private let workspace: Workspace

  /// - Parameters:
  ///   - landmarks: what votes.
  ///   - edits: the hypotheses.
  ///   - placeShift: 2 to the power of this is the number of frames that are one place.
  ///   - workspace: its hits are those of the landmarks.
  init(_ landmarks: [Landmark], edits: [Edit], placeShift: UInt32, workspace: Workspace) {
    self.workspace = workspace
    let slowest = Float(edits.map(\.tempo).min() ?? 1)
    let fastest = Float(edits.map(\.tempo).max() ?? 1)
    let tempo = (slowest + fastest) / 2
    let first = landmarks.first?.frame ?? 0
    let last = landmarks.last?.frame ?? 0
    // The clip is turned around its middle, where the hypotheses' offsets differ least.
    let centre = slowest == fastest ? 0 : (first + last) / 2
    // Ahead of all positions by whole turns of the numbers, so that none is below 0.
    shifts = landmarks.map { 0 &- UInt32(truncatingIfNeeded: Int((($0.frame - centre) * tempo + 0.5).rounded(.down))) }
    // Votes for one place of one hypothesis, or the next one, are for one offset here, or the next one.
    var offsetShift = placeShift
    if slowest < fastest {
      let spread = (last - first) / 2 * (fastest - slowest) / 2
      while Float(1 << offsetShift) < Float(2 << placeShift) + 1 + 2 * spread { offsetShift += 1 }
    }
    self.offsetShift = offsetShift
  }

  /// The hits for offsets that may have enough votes, with those for the offsets beside them.
  ///
  /// - Parameters:
  ///   - slices: the cells that vote, each once.
  ///   - threshold: votes that are enough.
  /// - Returns: by landmark.
  func kept(_ slices: [Slice], threshold: Int) -> [Kept] {
    precondition(threshold > 0, "no votes are never enough")
    let runs = self.runs(slices)
    let total = runs.reduce(0) { $0 + $1.hits.count }
    guard total >= threshold else { return [] }
    let mask = clear(total)
    let promising = count(runs, total, mask: mask, threshold: threshold)
    return mark(promising, mask: mask, threshold: threshold) ? marked(runs, mask: mask) : []
  }

  /// Hits that lie side by side and vote for the same landmark.
  private struct Run {
    var landmark: Int32
    var firstCell: Int32
    var hits: Range<Int>
  }

  /// The slices that hold hits.
  private func runs(_ slices: [Slice]) -> [Run] {
    var runs: [Run] = []
    runs.reserveCapacity(slices.count)
    let hits = workspace.hits
    for slice in slices {
      let own = hits.range(slice.cells)
      if !own.isEmpty { runs.append(Run(landmark: slice.landmark, firstCell: slice.first, hits: own)) }
    }
    return runs
  }

  /// Empty counters, several times as many as there are hits, so that few offsets share one.
  ///
  /// - Returns: which bits of an offset are the number of its counter.
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

  /// Counts every hit for its offset.
  ///
  /// - Returns: how many counters, now the first in the workspace's `promising`, may have enough votes together with a
  ///   neighbour.
  private func count(_ runs: [Run], _ total: Int, mask: UInt32, threshold: Int) -> Int {
    var all = takeCounters()
    var counters = all.mutableSpan
    let hits = workspace.hits
    let positions = hits.positions.span
    let offsetShift = offsetShift
    // Of two offsets that have enough votes together, one has half of them.
    let half = UInt8(clamping: (threshold + 1) / 2)
    // Taken out, too, and large enough: an array that grows is asked each time whether it is shared.
    var found: [UInt32] = []
    swap(&found, &workspace.promising)
    let most = total / Int(half) + 1
    if found.count < most { found = Array(repeating: 0, count: most) }
    var promising = found.mutableSpan
    var promisingCount = 0
    for run in runs {
      let shift = shifts[Int(run.landmark)]
      let own = positions.extracting(run.hits)
      for hit in own.indices {
        let counter = (own[hit] &+ shift) &>> offsetShift & mask
        let count = counters[Int(counter)]
        guard count != .max else { continue }
        counters[Int(counter)] = count &+ 1
        if count &+ 1 == half {
          promising[promisingCount] = counter
          promisingCount &+= 1
        }
      }
    }
    workspace.counters = all
    workspace.promising = found
    return promisingCount
  }

  /// Marks the counters that have enough votes together with a neighbour, in a bit each: all bits are soon in the
  /// processor's own memory, which the counters are too large for.
  ///
  /// - Returns: whether there are any.
  private func mark(_ count: Int, mask: UInt32, threshold: Int) -> Bool {
    let threshold = min(threshold, Int(UInt8.max))
    let all = workspace.counters
    let counters = all.span
    // Taken out, as the counters are where they are written to.
    var bits: [UInt64] = []
    swap(&bits, &workspace.marks)
    bits.removeAll(keepingCapacity: true)
    bits.append(contentsOf: repeatElement(0, count: (Int(mask) + 1) / UInt64.bitWidth))
    var marks = bits.mutableSpan
    var isAny = false
    let found = workspace.promising
    let promising = found.span
    for number in 0..<count {
      let counter = promising[number]
      let votes = Int(counters[Int(counter)])
      for step: UInt32 in 0..<2 {
        let neighbour = (counter &+ 2 &* step &- 1) & mask
        guard votes + Int(counters[Int(neighbour)]) >= threshold else { continue }
        for number in [counter, neighbour] { marks[Int(number &>> 6)] |= 1 &<< UInt64(number & 63) }
        isAny = true
      }
    }
    workspace.marks = bits
    return isAny
  }

  /// The hits whose counter is marked.
  private func marked(_ runs: [Run], mask: UInt32) -> [Kept] {
    var kept: [Kept] = []
    let bits = workspace.marks
    let marks = bits.span
    let hits = workspace.hits
    let positions = hits.positions.span
    let ends = hits.ends.span
    let offsetShift = offsetShift
    for run in runs {
      let shift = shifts[Int(run.landmark)]
      let own = positions.extracting(run.hits)
      var cell = Int(run.firstCell)
      for hit in own.indices {
        let position = own[hit]
        let counter = (position &+ shift) &>> offsetShift & mask
        guard marks[Int(counter &>> 6)] &>> UInt64(counter & 63) & 1 != 0 else { continue }
        while Int(ends[cell]) <= run.hits.lowerBound + hit { cell += 1 }
        kept.append(Kept(position: position, landmark: run.landmark, cell: Int32(cell)))
      }
    }
    return kept
  }
}
