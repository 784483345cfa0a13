internal import Media

/// A picture as a few mean gray levels: enough to tell whether something has changed.
struct Thumbnail {
  /// Means of `side * side` parts.
  private let means: [Float]
  /// Mean difference of pixels that lie two apart, in gray levels.
  let detail: Double

  private static let side = 16

  init(_ frame: GrayFrame) {
    let side = Self.side
    var sums = [Int](repeating: 0, count: side * side)
    var counts = [Int](repeating: 0, count: side * side)
    var difference = 0
    var pairs = 0
    let columns = (0..<frame.width).map { $0 * side / frame.width }
    for y in stride(from: 0, to: frame.height, by: 2) {
      let row = y * frame.width
      let cell = y * side / frame.height * side
      for x in stride(from: 0, to: frame.width, by: 2) {
        let level = Int(frame.pixels[row + x])
        sums[cell + columns[x]] += level
        counts[cell + columns[x]] += 1
        if x > 1 { difference += abs(level - Int(frame.pixels[row + x - 2])) }
        if y > 1 { difference += abs(level - Int(frame.pixels[row + x - 2 * frame.width])) }
        pairs += 1
      }
    }
    means = zip(sums, counts).map { $1 > 0 ? Float($0) / Float($1) : 0 }
    detail = Double(difference) / Double(max(1, pairs))
  }

  /// By how many gray levels two pictures differ: where they differ most, and on average.
  func change(from other: Thumbnail) -> (most: Double, mean: Double) {
    var most: Float = 0
    var sum: Float = 0
    for (left, right) in zip(means, other.means) {
      most = max(most, abs(left - right))
      sum += abs(left - right)
    }
    return (Double(most), Double(sum) / Double(means.count))
  }
}
