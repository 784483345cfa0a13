/// The answer to a batch of probes: for each probe, and in it for each hash, the positions of the postings.
package struct Hits: Hashable, Sendable {
  /// Frames on the index's time line, cell by cell, ascending in each.
  package var positions: [UInt32] = []
  /// Where in `positions` each cell ends: the cells of the first probe, of the second, and so on.
  package var ends: [UInt32] = []

  package init() {}

  init(positions: [UInt32], ends: [UInt32]) {
    self.positions = positions
    self.ends = ends
  }

  /// Forgets all, but keeps the memory.
  mutating func removeAll() {
    positions.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  /// Where in `positions` the postings of some neighbouring cells lie.
  @inlinable package func range(_ cells: Range<Int>) -> Range<Int> {
    guard let last = cells.last else { return 0..<0 }
    return (cells.lowerBound == 0 ? 0 : Int(ends[cells.lowerBound - 1]))..<Int(ends[last])
  }
}
