internal import Landmarks

/// Probes in the order in which they are best asked: neighbours in an index are read one after the other, while they are
/// in the processor's own memory.
package struct OrderedProbes: Sendable {
  /// Ascending by hash; of those that are alike, the one that was given earlier first.
  package private(set) var probes: [Probe] = []
  /// For each probe in the order in which they were given: its place in `probes`.
  package private(set) var places: [Int32]
  /// For each probe in the order in which they were given: the number of its first cell in the answer to `probes`.
  package private(set) var firstCells: [Int32]

  /// - Parameter given: in any order.
  package init(_ given: [Probe]) {
    let order = Self.order(given.map(\.low.value))
    places = Array(repeating: 0, count: given.count)
    firstCells = places
    probes.reserveCapacity(given.count)
    var cells = 0
    for number in order {
      let probe = given[Int(number)]
      places[Int(number)] = Int32(probes.count)
      firstCells[Int(number)] = Int32(cells)
      probes.append(probe)
      cells += probe.width
    }
  }

  private static let digitBits: UInt32 = 11

  /// The numbers of some values, ascending by value: by digits, the lowest one first.
  private static func order(_ values: [UInt32]) -> [Int32] {
    var order = values.indices.map { Int32($0) }
    var next = order
    for shift in stride(from: 0, to: UInt32(LandmarkHash.bits), by: Int(digitBits)) {
      sort(order, into: &next, by: values, shift: shift)
      swap(&order, &next)
    }
    return order
  }

  /// Orders numbers by one digit of their values; those with the same stay in order.
  private static func sort(_ numbers: [Int32], into sorted: inout [Int32], by values: [UInt32], shift: UInt32) {
    func digit(_ value: UInt32) -> Int { Int(value >> shift & (1 << digitBits - 1)) }
    var counts = Array(repeating: Int32(0), count: 1 << Int(digitBits) + 1)
    var starts = counts.mutableSpan
    let values = values.span
    for place in values.indices { starts[digit(values[place]) + 1] += 1 }
    for place in 1..<starts.count { starts[place] += starts[place - 1] }
    var places = sorted.mutableSpan
    for number in numbers {
      let digit = digit(values[Int(number)])
      places[Int(starts[digit])] = number
      starts[digit] += 1
    }
  }
}
