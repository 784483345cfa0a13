import Testing

@testable import Matching

@Suite struct TailTests {
  @Test func theTailIsTheMeanWithoutTheBestDecoy() {
    // The best decoy may be a siren's own mirror image: 2nd to 4th decoy and 1st to 4th stranger.
    #expect(Tail(decoys: [90, 4, 5, 6, 1], strangers: [7, 8, 9, 3, 1]).mean == 6)
    #expect(Tail(decoys: [], strangers: []).mean == 2.5)
    #expect(Tail(decoys: [50], strangers: [1]).mean == 2.5)
  }

  @Test func aThousandthIsReachedAt28TailsAndNotBelow8() {
    let tail = Tail(decoys: [], strangers: [10, 10, 10, 10])
    #expect(abs(tail.eValue(28) - 0.001) < 1e-9)
    #expect(tail.isSignificant(28) && !tail.isSignificant(27.9))
    let quiet = Tail(decoys: [], strangers: [])
    #expect(abs(quiet.eValue(8) - 0.001) < 1e-9)
    #expect(quiet.isSignificant(8) && !quiet.isSignificant(7.9))
  }

  @Test func aHigherScoreIsNeverMoreLikelyChance() {
    for mean in [1.0, 2.5, 9, 40] {
      let tail = Tail(decoys: [], strangers: [mean])
      let values = stride(from: 0.0, through: 300, by: 0.5).map(tail.eValue)
      #expect(zip(values, values.dropFirst()).allSatisfy { $0 >= $1 })
      #expect(values.allSatisfy { $0 >= 1e-300 && $0.isFinite })
    }
  }
}
