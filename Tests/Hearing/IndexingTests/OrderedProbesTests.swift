import Landmarks
import TestSupport
import Testing

@testable import Indexing

@Suite struct OrderedProbesTests {
  @Test(arguments: 0..<20 as Range<UInt64>)
  func everyProbeFindsItsOwnCells(seed: UInt64) {
    var dice = Dice(seed: seed)
    let given = (0..<Int.random(in: 0...300, using: &dice)).map { _ in
      // Every other time from few hashes, so that many probes begin at the same one.
      let value = UInt32.random(in: 0..<(seed % 2 == 0 ? 20 : LandmarkHash.limit), using: &dice)
      return Probe(low: LandmarkHash(value: value), width: Int.random(in: 0...9, using: &dice))
    }
    let ordered = OrderedProbes(given)
    #expect(ordered.probes.map(\.low) == given.map(\.low).sorted())
    #expect(ordered.places.map { ordered.probes[Int($0)] } == given)
    #expect(Set(ordered.places).count == given.count)
    for (place, first) in zip(ordered.places, ordered.firstCells) {
      #expect(Int(first) == ordered.probes.prefix(Int(place)).reduce(0) { $0 + $1.width })
    }
  }

  @Test func likeProbesStayInOrder() {
    let probes = [(9, 1), (4, 2), (9, 3), (4, 4)].map { Probe(low: LandmarkHash(value: $0.0), width: $0.1) }
    let ordered = OrderedProbes(probes)
    #expect(ordered.probes.map(\.width) == [2, 4, 1, 3])
    #expect(ordered.firstCells == [6, 0, 7, 2])
  }
}
