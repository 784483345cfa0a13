/// Finds corners: places around which a picture changes whichever way one goes (Harris).
struct CornerFinder {
  /// A corner at a pixel of a plane.
  struct Corner {
    var x: Int
    var y: Int
    var strength: Float
  }

  /// Pixels along a side of a cell, and corners that one cell may have: else captions take all.
  static let cell = 56
  static let quota = 2
  /// Corners nearer to the border than this have no whole surroundings.
  static let margin = Descriptor.side / 2
  /// Weaker ones are noise of the camera or of the codec.
  static let least: Float = 20

  /// The strongest corners of each cell, cell by cell.
  static func corners(of plane: Plane) -> [Corner] {
    let (width, height) = (plane.width, plane.height)
    guard width > 2 * margin + 2, height > 2 * margin + 2 else { return [] }
    let strength = strengths(of: plane)
    let columns = (width + cell - 1) / cell
    let rows = (height + cell - 1) / cell
    var cells = [[Corner]](repeating: [], count: columns * rows)
    for y in margin..<(height - margin) {
      for x in margin..<(width - margin) {
        let place = y * width + x
        let value = strength[place]
        guard value > least, isPeak(strength, place, width) else { continue }
        let index = y / cell * columns + x / cell
        let corner = Corner(x: x, y: y, strength: value)
        let rank = cells[index].firstIndex { $0.strength < value } ?? cells[index].count
        if rank < quota {
          cells[index].insert(corner, at: rank)
          if cells[index].count > quota { cells[index].removeLast() }
        }
      }
    }
    return cells.flatMap(\.self)
  }

  private static func isPeak(_ strength: [Float], _ place: Int, _ width: Int) -> Bool {
    let value = strength[place]
    // The nearest first: most places fail there.
    if strength[place - 1] >= value || strength[place + 1] > value || strength[place - width] >= value
      || strength[place + width] > value
    {
      return false
    }
    for down in -3...3 {
      for across in -3...3 where down != 0 || across != 0 {
        if strength[place + down * width + across] > value { return false }
      }
    }
    return true
  }

  /// How much of a corner each pixel is: the harmonic mean of how much the picture changes both ways around it. Nothing is
  /// known of pixels nearer than three to the border.
  static func strengths(of plane: Plane) -> [Float] {
    let (width, height) = (plane.width, plane.height)
    var strengths = [Float](repeating: 0, count: width * height)
    guard width > 6, height > 6 else { return strengths }
    // Row by row, so that nothing leaves the fast part of the memory: the last five rows of three products.
    var rows = [ProductRow](repeating: ProductRow(width: width), count: 5)
    var raw = ProductRow(width: width)
    let values = plane.values.span
    for y in 1..<(height - 1) {
      let start = y * width
      raw.multiply(
        values.extracting((start - width)..<start), values.extracting(start..<(start + width)),
        values.extracting((start + width)..<(start + 2 * width)))
      rows[y % 5].window(raw)
      guard y >= 5 else { continue }
      let strength = ProductRow.strength(
        rows[(y - 4) % 5], rows[(y - 3) % 5], rows[(y - 2) % 5], rows[(y - 1) % 5], rows[y % 5])
      strengths.replaceSubrange(((y - 2) * width)..<((y - 1) * width), with: strength)
    }
    return strengths
  }
}
