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
      func digit(_ number: Int32) -> Int { Int(values[Int(number)] >> shift & (1 << digitBits - 1)) }
      var starts = Array(repeating: 0, count: 1 << Int(digitBits) + 1)
      for number in order { starts[digit(number) + 1] += 1 }
      for place in 1..<starts.count { starts[place] += starts[place - 1] }
      for number in order {
        next[starts[digit(number)]] = number
        starts[digit(number)] += 1
      }
      swap(&order, &next)
    }
    return order
  }
}
