/// Hits on their way into arrays, cell by cell, without asking at each one whether the arrays are shared.
@safe struct HitGathering: ~Copyable {
  /// Cells that are complete; those after them are open.
  private(set) var closedCells = 0
  private var ends: [UInt32]
  private var positions: [UInt32] = []
  /// The latest positions, which are not in `positions` yet.
  private let latest: UnsafeMutablePointer<UInt32>
  private var latestCount = 0

  private static let mostLatest = 4096

  /// - Parameter cellCount: of all probes.
  init(cellCount: Int) {
    ends = Array(repeating: 0, count: cellCount)
    unsafe latest = UnsafeMutablePointer.allocate(capacity: Self.mostLatest)
  }

  deinit { unsafe latest.deallocate() }

  /// - Parameters:
  ///   - position: of a posting.
  ///   - cell: the one that it is in; all before it become complete.
  @inline(__always)
  mutating func append(_ position: UInt32, cell: Int) {
    if closedCells < cell { close(before: cell) }
    if latestCount == Self.mostLatest { move() }
    unsafe latest[latestCount] = position
    latestCount &+= 1
  }

  /// Completes the cells before one.
  mutating func close(before cell: Int) {
    guard closedCells < cell else { return }
    let end = UInt32(positions.count + latestCount)
    let closing = closedCells..<cell
    closedCells = cell
    var ends = ends.mutableSpan
    for closed in closing { ends[closed] = end }
  }

  private mutating func move() {
    let gathered = unsafe UnsafeBufferPointer(start: latest, count: latestCount)
    unsafe positions.append(contentsOf: gathered)
    latestCount = 0
  }

  /// All cells must be complete.
  mutating func hits() -> Hits {
    move()
    return Hits(positions: positions, ends: ends)
  }
}
