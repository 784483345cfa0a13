internal import Spectra

/// Arithmetic on whole rows, [bands]. Bounds are checked once a row, so that the loops become vector instructions.
extension [Int16] {
  /// Takes over the values of a row.
  ///
  /// - Parameter other: as many values.
  mutating func become(_ other: [Int16]) {
    let other = other.span
    var values = mutableSpan
    precondition(other.count == values.count)
    for i in 0..<other.count { values[i] = other[i] }
  }

  /// Each value becomes the higher one of itself and the other row's.
  ///
  /// - Parameters:
  ///   - other: at least `start` values more.
  ///   - start: the place of the other row that belongs to the first value.
  mutating func raise(to other: [Int16], from start: Int = 0) {
    let other = other.span.extracting(start..<start + count)
    var values = mutableSpan
    precondition(other.count == values.count)
    for i in 0..<other.count { values[i] = Swift.max(values[i], other[i]) }
  }

  /// Becomes what a row has above the mean of several.
  ///
  /// - Parameters:
  ///   - row: as many values.
  ///   - sums: of the rows that the mean is taken over.
  ///   - scale: 1 / the number of these.
  mutating func become(_ row: [Int16], above sums: [Int32], scale: Float) {
    let row = row.span
    let sums = sums.span
    var values = mutableSpan
    precondition(row.count == values.count && sums.count == values.count)
    // Both lie within -7680 ... 15360 (LogPower), so their difference fits.
    for i in 0..<row.count { values[i] = row[i] &- LogPower.rounded(Float(sums[i]) * scale) }
  }

  /// The highest value.
  var highest: Int16 {
    let values = span
    var highest = Int16.min
    for i in 0..<values.count { highest = Swift.max(highest, values[i]) }
    return highest
  }
}

extension [Int32] {
  /// Adds a row of as many values; sums of rows of 16 bits cannot overflow.
  mutating func add(_ row: [Int16]) {
    let row = row.span
    var sums = mutableSpan
    precondition(row.count == sums.count)
    for i in 0..<row.count { sums[i] &+= Int32(row[i]) }
  }

  /// Takes a row of as many values away again.
  mutating func subtract(_ row: [Int16]) {
    let row = row.span
    var sums = mutableSpan
    precondition(row.count == sums.count)
    for i in 0..<row.count { sums[i] &-= Int32(row[i]) }
  }
}
