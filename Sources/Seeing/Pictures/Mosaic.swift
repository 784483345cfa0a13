package import Media

/// A picture as the mean gray levels of a few parts: enough to tell what changes from one moment to the next, and where.
package struct Mosaic: Hashable, Sendable {
  /// Parts across and down, whatever the picture's shape.
  package static let columns = 24
  package static let rows = 18
  package static let count = columns * rows
  /// Of a gray level, what one unit is.
  package static let unit: Float = 1 / 256

  /// When the picture is shown, in seconds.
  package var time: Double
  /// Mean levels, row by row.
  package var levels: [UInt16]

  package init(time: Double, levels: [UInt16]) {
    self.time = time
    self.levels = levels
  }

  /// The parts of a frame.
  package init(_ frame: GrayFrame) {
    let columns = Self.columns
    let starts = (0...columns).map { $0 * frame.width / columns }
    var levels = [UInt16](repeating: 0, count: Self.count)
    for row in 0..<Self.rows {
      let top = row * frame.height / Self.rows
      let bottom = max(top + 1, (row + 1) * frame.height / Self.rows)
      var sums = [Int](repeating: 0, count: columns)
      for y in top..<bottom {
        let line = y * frame.width
        for column in 0..<columns {
          var sum: UInt32 = 0
          for x in starts[column]..<max(starts[column] + 1, starts[column + 1]) {
            sum &+= UInt32(frame.pixels[line + x])
          }
          sums[column] += Int(sum)
        }
      }
      for column in 0..<columns {
        let pixels = (bottom - top) * max(1, starts[column + 1] - starts[column])
        levels[row * columns + column] = UInt16(sums[column] * 256 / pixels)
      }
    }
    self.init(time: frame.time, levels: levels)
  }

  /// The same upside down.
  package var upended: Mosaic {
    Mosaic(
      time: time,
      levels: (0..<Self.rows).reversed().flatMap {
        levels[($0 * Self.columns)..<(($0 + 1) * Self.columns)]
      })
  }
}
