/// Hits on their way from the parts of an index into one answer: taken as they are read, sorted by cell at the end.
@safe struct HitGathering: ~Copyable {
  /// Hits of each cell so far, [cells].
  private var counts: [UInt32]
  /// Cell in the upper half, position in the lower one.
  private var gathered: [UInt64] = []
  /// The latest ones, which are not in `gathered` yet: a place to write to without asking each time whether it is shared.
  private let latest: UnsafeMutablePointer<UInt64>
  private var latestCount = 0

  private static let mostLatest = 4096

  /// - Parameter probes: whose cells are filled.
  init(_ probes: [Probe]) {
    counts = Array(repeating: 0, count: probes.reduce(0) { $0 + $1.width })
    unsafe latest = UnsafeMutablePointer.allocate(capacity: Self.mostLatest)
  }

  deinit { unsafe latest.deallocate() }

  /// - Parameters:
  ///   - position: of a posting; those of a cell must come in ascending order.
  ///   - cell: the one that it is in.
  @inline(__always)
  mutating func append(_ position: UInt32, cell: Int) {
    if latestCount == Self.mostLatest { move() }
    unsafe latest[latestCount] = UInt64(truncatingIfNeeded: cell) &<< 32 | UInt64(position)
    latestCount &+= 1
  }

  private mutating func move() {
    let moved = unsafe UnsafeBufferPointer(start: latest, count: latestCount)
    unsafe gathered.append(contentsOf: moved)
    var counts = counts.mutableSpan
    for unsafehit in unsafe moved { counts[Int(hit >> 32)] += 1 }
    latestCount = 0
  }

  /// All that was gathered, cell by cell.
  mutating func hits() -> Hits {
    move()
    var ends = counts
    var places = [UInt32](repeating: 0, count: counts.count)
    var end: UInt32 = 0
    for cell in counts.indices {
      places[cell] = end
      end += counts[cell]
      ends[cell] = end
    }
    let positions = unsafe [UInt32](unsafeUninitializedCapacity: gathered.count) { buffer, count in
      var places = places.mutableSpan
      for hit in gathered {
        let cell = Int(hit >> 32)
        unsafe buffer[Int(places[cell])] = UInt32(truncatingIfNeeded: hit)
        places[cell] += 1
      }
      count = gathered.count
    }
    return Hits(positions: positions, ends: ends)
  }
}
