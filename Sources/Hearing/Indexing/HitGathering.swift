/// Hits on their way from several segments into one answer, probe by probe.
@safe struct HitGathering: ~Copyable {
  private var positions: [UInt32]
  private var ends: [UInt32]
  /// The open probe's hits, as cell and position in one number: a place to write to without asking each time whether it
  /// is shared.
  private var open: UnsafeMutablePointer<UInt64>
  private var openCount = 0
  private var capacity = 4096
  /// Hits of each of the open probe's cells, then where in `positions` the next one goes.
  private var places: [Int] = []

  /// - Parameter hits: an answer that is not needed any more, for its memory.
  init(reusing hits: consuming Hits) {
    hits.removeAll()
    positions = hits.positions
    ends = hits.ends
    hits = Hits()
    unsafe open = UnsafeMutablePointer.allocate(capacity: capacity)
  }

  deinit { unsafe open.deallocate() }

  /// - Parameters:
  ///   - position: of a posting; those of a cell must come in ascending order.
  ///   - cell: the one of the open probe's that it is in.
  @inline(__always)
  mutating func append(_ position: UInt32, cell: Int) {
    if openCount == capacity { grow() }
    unsafe open[openCount] = UInt64(truncatingIfNeeded: cell) &<< 32 | UInt64(position)
    openCount &+= 1
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<UInt64>.allocate(capacity: 2 * capacity)
    unsafe larger.update(from: open, count: openCount)
    unsafe open.deallocate()
    unsafe open = larger
    capacity *= 2
  }

  /// Completes the open probe's answer: what several segments gave is put in order, cell by cell.
  ///
  /// - Parameter width: the probe's cells.
  mutating func close(width: Int) {
    guard openCount > 0 else {
      ends.append(contentsOf: repeatElement(UInt32(positions.count), count: width))
      return
    }
    let hits = unsafe UnsafeBufferPointer(start: open, count: openCount)
    let start = positions.count
    positions.append(contentsOf: repeatElement(0, count: openCount))
    // Taken out, so that the loops write to an array that nobody else could hold.
    var all: [Int] = []
    swap(&all, &places)
    while all.count < width { all.append(0) }
    var places = all.mutableSpan
    for cell in 0..<width { places[cell] = 0 }
    for place in hits.indices { places[Int(unsafe hits[place] &>> 32)] &+= 1 }
    var end = start
    for cell in 0..<width {
      let count = places[cell]
      places[cell] = end
      end += count
      ends.append(UInt32(end))
    }
    var positions = positions.mutableSpan
    for place in hits.indices {
      let hit = unsafe hits[place]
      let cell = Int(hit &>> 32)
      positions[places[cell]] = UInt32(truncatingIfNeeded: hit)
      places[cell] &+= 1
    }
    self.places = all
    openCount = 0
  }

  /// All that was gathered.
  consuming func hits() -> Hits { Hits(positions: positions, ends: ends) }
}
