import Testing

@testable import Chances

@Suite struct StrengthTests {
  private static let rows: [(Double, Double, Strength)] = [
    (1e-300, 60, Strength.strong), (1e-9, 5, .strong), (1.1e-9, 5, .fair), (1e-9, 4.999, .fair), (1e-12, 2, .fair),
    (1e-5, 2, .fair), (1.1e-5, 60, .weak), (1e-300, 1.999, .weak), (1e-3, 60, .weak), (0.5, 0, .weak),
    (.nan, 60, .weak), (1e-300, .nan, .weak), (.infinity, 60, .weak),
  ]

  @Test(arguments: rows)
  func `the borders`(eValue: Double, seconds: Double, strength: Strength) {
    #expect(Strength(eValue: eValue, seconds: seconds) == strength)
  }

  @Test func `more of either never makes a match weaker`() {
    let order: [Strength] = [.weak, .fair, .strong]
    let values: [Double] = [1, 1e-3, 1e-5, 1e-7, 1e-9, 1e-20, 1e-300]
    let seconds: [Double] = [0, 1, 1.9, 2, 3, 4.9, 5, 100]
    for value in values.indices.dropFirst() {
      for second in seconds.indices.dropFirst() {
        let rank = { (value: Int, second: Int) in
          order.firstIndex(of: Strength(eValue: values[value], seconds: seconds[second])) ?? -1
        }
        #expect(rank(value, second) >= rank(value - 1, second) && rank(value, second) >= rank(value, second - 1))
      }
    }
  }

  @Test func `reservations have one order and the names of the data formats`() {
    #expect(Reservation.of(seconds: 1.99) == [.short] && Reservation.of(seconds: 2) == [])
    #expect(
      [Reservation.still, .tonal, .short, .syntheticVoice, .quiet].sorted().map(\.rawValue)
        == ["short", "tonal", "quiet", "synthetic-voice", "still"])
  }
}
