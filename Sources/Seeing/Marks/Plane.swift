internal import Media

/// A gray picture at one size, slightly smoothed.
struct Plane {
  let width: Int
  let height: Int
  /// `width * height` gray levels, row by row.
  private(set) var values: [Float]

  init(width: Int, height: Int, values: [Float]) {
    self.width = width
    self.height = height
    self.values = values
  }

  /// A frame as it is.
  init(_ frame: GrayFrame) {
    self.init(width: frame.width, height: frame.height, values: frame.pixels.map { Float($0) })
  }

  /// The same picture smaller, each pixel the mean of the area that it covers.
  func scaled(to size: (width: Int, height: Int)) -> Plane {
    var scaling = AreaScaling(from: (width, height), to: size)
    let pixels = scaling.floats { row, weight, sum in
      let start = row * width
      for x in 0..<width { sum[x] += weight * values[start + x] }
    }
    return Plane(width: size.width, height: size.height, values: pixels)
  }

  /// Smoothed by (1 2 1) / 4 along both sides.
  func smoothed() -> Plane {
    guard width > 2, height > 2 else { return self }
    var across = values
    for y in 0..<height {
      let row = y * width
      for x in (row + 1)..<(row + width - 1) {
        across[x] = 0.25 * (values[x - 1] + values[x + 1]) + 0.5 * values[x]
      }
    }
    var down = across
    for y in 1..<(height - 1) {
      let row = y * width
      for x in row..<(row + width) {
        down[x] = 0.25 * (across[x - width] + across[x + width]) + 0.5 * across[x]
      }
    }
    return Plane(width: width, height: height, values: down)
  }
}
