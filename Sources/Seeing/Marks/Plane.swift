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
    func row(_ y: Int) -> [Float] { Self.across(values.span.extracting((y * width)..<((y + 1) * width))) }
    var (above, middle) = (row(0), row(1))
    var smooth: [Float] = []
    smooth.reserveCapacity(values.count)
    smooth += above
    for y in 2..<height {
      let below = row(y)
      smooth += Self.down(above.span, middle.span, below.span)
      (above, middle) = (middle, below)
    }
    smooth += middle
    return Plane(width: width, height: height, values: smooth)
  }

  private static func across(_ row: Span<Float>) -> [Float] {
    var smooth = [Float](repeating: 0, count: row.count)
    smooth[0] = row[0]
    for x in 1..<(row.count - 1) { smooth[x] = 0.25 * (row[x - 1] + row[x + 1]) + 0.5 * row[x] }
    smooth[row.count - 1] = row[row.count - 1]
    return smooth
  }

  private static func down(_ above: Span<Float>, _ middle: Span<Float>, _ below: Span<Float>) -> [Float] {
    precondition(above.count == middle.count && below.count == middle.count)
    var smooth = [Float](repeating: 0, count: middle.count)
    for x in 0..<middle.count { smooth[x] = 0.25 * (above[x] + below[x]) + 0.5 * middle[x] }
    return smooth
  }
}
