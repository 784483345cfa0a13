internal import Marks

/// A still whose marks can be asked for by place.
struct PlacedStill {
  let time: Double
  let width: Double
  let height: Double
  /// Row by row of cells; those of cell `n` begin at `starts[n]`.
  let marks: [Mark]
  let starts: [Int32]
  let columns: Int
  let rows: Int
  let levels: Int

  /// Pixels along a side of a cell.
  static let cell: Float = 32

  init(_ still: MarkedStill) {
    time = still.time
    width = Double(still.width)
    height = Double(still.height)
    let columns = still.width / Int(Self.cell) + 1
    let rows = still.height / Int(Self.cell) + 1
    self.columns = columns
    self.rows = rows
    levels = Int(still.marks.map(\.level).max() ?? 0)
    let cells = still.marks.map { mark in
      min(max(Int(mark.y / Self.cell), 0), rows - 1) * columns + min(max(Int(mark.x / Self.cell), 0), columns - 1)
    }
    var counts = [Int32](repeating: 0, count: columns * rows + 1)
    for cell in cells { counts[cell + 1] += 1 }
    for cell in 0..<(columns * rows) { counts[cell + 1] += counts[cell] }
    starts = counts
    var placed = still.marks
    for (index, cell) in cells.enumerated() {
      placed[Int(counts[cell])] = still.marks[index]
      counts[cell] += 1
    }
    marks = placed
  }
}
