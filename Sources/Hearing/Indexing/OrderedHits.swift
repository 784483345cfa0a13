/// The hits of a single segment on their way into an answer: they come in the order in which they stay.
@safe struct OrderedHits: ~Copyable {
  private var positions: [UInt32]
  private var ends: [UInt32]
  /// Positions that are not in the answer yet: a place to write to without asking each time whether it is shared.
  private let waiting: UnsafeMutablePointer<UInt32>
  private var waitingCount = 0
  /// The same for the ends of cells.
  private let waitingEnds: UnsafeMutablePointer<UInt32>
  private var waitingEndCount = 0

  private static let capacity = 4096

  /// - Parameter hits: an answer that is not needed any more, for its memory.
  init(reusing hits: consuming Hits) {
    hits.removeAll()
    positions = hits.positions
    ends = hits.ends
    hits = Hits()
    // What a search of ten hours reads at most, so that it need not be moved while it grows; untouched memory is free.
    positions.reserveCapacity(1 << 19)
    ends.reserveCapacity(1 << 16)
    unsafe waiting = UnsafeMutablePointer.allocate(capacity: Self.capacity)
    unsafe waitingEnds = UnsafeMutablePointer.allocate(capacity: Self.capacity)
  }

  deinit {
    unsafe waiting.deallocate()
    unsafe waitingEnds.deallocate()
  }

  /// Adds a hit to the open cell.
  @inline(__always)
  mutating func append(_ position: UInt32) {
    if waitingCount == Self.capacity { flush() }
    unsafe waiting[waitingCount] = position
    waitingCount &+= 1
  }

  /// Completes the open cell and opens the next one.
  @inline(__always)
  mutating func closeCell() {
    if waitingEndCount == Self.capacity { flush() }
    unsafe waitingEnds[waitingEndCount] = UInt32(truncatingIfNeeded: positions.count &+ waitingCount)
    waitingEndCount &+= 1
  }

  private mutating func flush() {
    unsafe positions.append(contentsOf: UnsafeBufferPointer(start: waiting, count: waitingCount))
    unsafe ends.append(contentsOf: UnsafeBufferPointer(start: waitingEnds, count: waitingEndCount))
    waitingCount = 0
    waitingEndCount = 0
  }

  /// All that was gathered.
  consuming func hits() -> Hits {
    flush()
    return Hits(positions: positions, ends: ends)
  }
}
