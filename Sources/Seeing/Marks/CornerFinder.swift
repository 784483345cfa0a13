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

  /// How much of a corner each pixel is: the harmonic mean of how much the picture changes both ways around it.
  static func strengths(of plane: Plane) -> [Float] {
    let (width, height) = (plane.width, plane.height)
    let count = width * height
    let values = plane.values
    var xx = [Float](repeating: 0, count: count)
    var yy = xx
    var xy = xx
    for y in 1..<(height - 1) {
      for x in (y * width + 1)..<(y * width + width - 1) {
        let across = values[x + 1] - values[x - 1]
        let down = values[x + width] - values[x - width]
        xx[x] = across * across
        yy[x] = down * down
        xy[x] = across * down
      }
    }
    xx = window(xx, width, height)
    yy = window(yy, width, height)
    xy = window(xy, width, height)
    var strengths = [Float](repeating: 0, count: count)
    for index in 0..<count {
      let determinant = xx[index] * yy[index] - xy[index] * xy[index]
      strengths[index] = determinant / (xx[index] + yy[index] + 1)
    }
    return strengths
  }

  /// Means weighted (1 4 6 4 1) / 16 along both sides.
  private static func window(_ values: [Float], _ width: Int, _ height: Int) -> [Float] {
    var across = values
    for y in 0..<height {
      for x in (y * width + 2)..<(y * width + width - 2) {
        across[x] =
          0.0625 * (values[x - 2] + values[x + 2]) + 0.25 * (values[x - 1] + values[x + 1]) + 0.375 * values[x]
      }
    }
    var down = across
    for y in 2..<(height - 2) {
      for x in (y * width)..<(y * width + width) {
        let near = across[x - width] + across[x + width]
        let far = across[x - 2 * width] + across[x + 2 * width]
        down[x] = 0.0625 * far + 0.25 * near + 0.375 * across[x]
      }
    }
    return down
  }
}
