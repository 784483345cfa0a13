/// Which cells of a batch of hits vote for one landmark under one hypothesis.
struct Slice {
  /// Number of the landmark.
  var landmark: Int32
  /// The first of some neighbouring cells.
  var first: Int32
  /// One past the last.
  var end: Int32

  init(landmark: Int, first: Int, count: Int) {
    self.landmark = Int32(landmark)
    self.first = Int32(first)
    end = Int32(first + count)
  }

  var cells: Range<Int> { Int(first)..<Int(end) }

  /// Whether a hit is in one of the cells.
  func holds(_ hit: VoteSieve.Kept) -> Bool { first <= hit.cell && hit.cell < end }
}
