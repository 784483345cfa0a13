/// A row of pixels' changes across and down, multiplied with themselves and each other.
struct ProductRow {
  private var xx: [Float]
  private var yy: [Float]
  private var xy: [Float]

  init(width: Int) {
    xx = [Float](repeating: 0, count: width)
    yy = xx
    xy = xx
  }

  /// The products of a row between two others, but for the pixels at both ends.
  mutating func multiply(_ above: Span<Float>, _ row: Span<Float>, _ below: Span<Float>) {
    let width = row.count
    precondition(above.count == width && below.count == width)
    precondition(xx.count == width && yy.count == width && xy.count == width)
    for x in 1..<(width - 1) {
      let across = row[x + 1] - row[x - 1]
      let down = below[x] - above[x]
      xx[x] = across * across
      yy[x] = down * down
      xy[x] = across * down
    }
  }

  /// Means of another row weighted (1 4 6 4 1) / 16.
  mutating func window(_ row: ProductRow) {
    Self.window(row.xx.span, into: &xx)
    Self.window(row.yy.span, into: &yy)
    Self.window(row.xy.span, into: &xy)
  }

  private static func window(_ row: Span<Float>, into means: inout [Float]) {
    // Five rows that are shifted: loops without a question in them.
    let count = row.count - 4
    let (first, second, middle) = (
      row.extracting(0..<count), row.extracting(1..<(count + 1)), row.extracting(2..<(count + 2))
    )
    let (fourth, fifth) = (row.extracting(3..<(count + 3)), row.extracting(4..<(count + 4)))
    precondition(means.count == row.count)
    var target = means.mutableSpan
    for x in 0..<count {
      target[x + 2] = 0.0625 * (first[x] + fifth[x]) + 0.25 * (second[x] + fourth[x]) + 0.375 * middle[x]
    }
  }

  /// How much of a corner each pixel of the middle one of five rows is.
  static func strength(
    _ first: ProductRow, _ second: ProductRow, _ middle: ProductRow, _ fourth: ProductRow, _ fifth: ProductRow
  ) -> [Float] {
    let xx = down(first.xx.span, second.xx.span, middle.xx.span, fourth.xx.span, fifth.xx.span)
    let yy = down(first.yy.span, second.yy.span, middle.yy.span, fourth.yy.span, fifth.yy.span)
    let xy = down(first.xy.span, second.xy.span, middle.xy.span, fourth.xy.span, fifth.xy.span)
    let width = xx.count
    precondition(yy.count == width && xy.count == width)
    var strength = [Float](repeating: 0, count: width)
    for x in 3..<(width - 3) {
      strength[x] = (xx[x] * yy[x] - xy[x] * xy[x]) / (xx[x] + yy[x] + 1)
    }
    return strength
  }

  private static func down(
    _ first: Span<Float>, _ second: Span<Float>, _ middle: Span<Float>, _ fourth: Span<Float>, _ fifth: Span<Float>
  ) -> [Float] {
    let width = middle.count
    precondition(first.count == width && second.count == width && fourth.count == width && fifth.count == width)
    var means = [Float](repeating: 0, count: width)
    for x in 0..<width {
      means[x] = 0.0625 * (first[x] + fifth[x]) + 0.25 * (second[x] + fourth[x]) + 0.375 * middle[x]
    }
    return means
  }
}
