/// Which cells of a batch of hits vote for one landmark under one hypothesis.
struct Slice {
  /// Number of the landmark.
  var landmark: Int
  /// Neighbouring cells.
  var cells: Range<Int>
}
