/// Brings rows of a picture to another size, each new pixel being the mean of the area that it covers; where a side
/// grows, the nearest pixels fill it.
package struct AreaScaling {
  package let width: Int
  package let height: Int
  /// The first source column of each new one, how many it may be made of, and the weight of each.
  private let columnStarts: [Int32]
  private let taps: Int
  private let weights: [Float]
  private let rows: [Share]
  private var row: [Float]

  /// Which pixels of the source a new pixel is made of: the first, and the weight of each from there on.
  private struct Share {
    var first: Int
    var weights: [Float]
  }

  /// - Parameters:
  ///   - source: columns and rows of what comes.
  ///   - target: columns and rows of what is made; at least 1.
  package init(from source: (width: Int, height: Int), to target: (width: Int, height: Int)) {
    width = target.width
    height = target.height
    let columns = Self.shares(of: source.width, for: target.width)
    let taps = columns.map(\.weights.count).max() ?? 1
    self.taps = taps
    // None reaches over the end of a row.
    let starts = columns.map { min($0.first, source.width - taps) }
    columnStarts = starts.map { Int32($0) }
    weights = zip(starts, columns).flatMap { start, share in
      let before = [Float](repeating: 0, count: share.first - start) + share.weights
      return before + [Float](repeating: 0, count: taps - before.count)
    }
    rows = Self.shares(of: source.height, for: target.height)
    row = [Float](repeating: 0, count: source.width)
  }

  private static func shares(of source: Int, for target: Int) -> [Share] {
    let step = Double(source) / Double(target)
    return (0..<target).map { index in
      let low = Double(index) * step
      let high = min(Double(source), low + step)
      let first = min(Int(low), source - 1)
      let last = max(first, min(source - 1, Int(high.rounded(.up)) - 1))
      let weights = (first...last).map { Float(max(min(high, Double($0 + 1)) - max(low, Double($0)), 0)) }
      let sum = weights.reduce(0, +)
      return Share(first: first, weights: sum > 0 ? weights.map { $0 / sum } : [1])
    }
  }

  /// Makes the picture, in gray levels from 0 to 255.
  /// - Parameter add: adds a row of the source, times a weight, to the accumulator.
  /// - Returns: the picture, row by row.
  package mutating func pixels(
    _ add: (_ row: Int, _ weight: Float, _ accumulator: inout [Float]) -> Void
  ) -> [UInt8] {
    floats(add).map { UInt8(max(0, min(255, $0 + 0.5))) }
  }

  /// Makes the picture.
  /// - Parameter add: adds a row of the source, times a weight, to the accumulator.
  /// - Returns: the picture, row by row.
  package mutating func floats(
    _ add: (_ row: Int, _ weight: Float, _ accumulator: inout [Float]) -> Void
  ) -> [Float] {
    var pixels = [Float](repeating: 0, count: width * height)
    for y in 0..<height {
      for index in row.indices { row[index] = 0 }
      let share = rows[y]
      for (offset, weight) in share.weights.enumerated() where weight > 0 { add(share.first + offset, weight, &row) }
      gather(into: &pixels, from: y * width)
    }
    return pixels
  }

  /// Makes a row of pixels of a row of the source: all have equally many weights, of which the last may be nothing.
  private func gather(into pixels: inout [Float], from start: Int) {
    let (starts, weights, row) = (columnStarts.span, weights.span, row.span)
    precondition(starts.count == width && weights.count == width * taps && start + width <= pixels.count)
    var target = pixels.mutableSpan
    for x in 0..<width {
      let place = Int(starts[x])
      var sum: Float = 0
      for tap in 0..<taps { sum += weights[x * taps + tap] * row[place + tap] }
      target[start + x] = sum
    }
  }
}
