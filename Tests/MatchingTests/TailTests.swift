import Testing

@testable import Matching

@Suite struct TailTests {
  @Test func theBestDecoyIsLeftOutBecauseASirenIsItsOwnMirrorImage() {
    #expect(Tail(decoys: [40, 6, 6, 6], strangers: []).mean == 6)
  }

  @Test func noTailIsLowerThanTheLeastThatIsAssumed() {
    #expect(Tail(decoys: [], strangers: []).mean == 2.5)
    #expect(Tail(decoys: [0, 0, 0, 0], strangers: [1]).mean == 2.5)
  }

  @Test func strangersRaiseTheTailAndTheEValue() {
    let quiet = Tail(decoys: [5, 5, 5, 5], strangers: [5, 5, 5, 5])
    let busy = Tail(decoys: [5, 5, 5, 5], strangers: [15, 15, 15, 15])
    #expect(quiet.eValue(20) < busy.eValue(20))
  }

  @Test(arguments: [2.5, 5, 10]) func thresholdOfTheDefaultIsTheRuleThatWasMeasured(mean: Double) {
    let tail = Tail(decoys: [mean, mean, mean, mean], strangers: [])
    let least = max(8, 2.8 * mean)
    #expect(abs(tail.eValue(least) - 0.001) < 1e-9)
    #expect(tail.isSignificant(least))
    #expect(!tail.isSignificant(least - 0.01))
  }

  @Test func fewRecordingsDemandMore() {
    let tail = Tail(decoys: [5, 5, 5, 5], strangers: [], least: Tail.leastOfSmallIndex)
    #expect(tail.mean == 12 && tail.eValue(32) > 0.001 && tail.eValue(34) < 0.001)
  }

  @Test func eValuesFallWithTheScoreAndStayNumbers() {
    let tail = Tail(decoys: [3, 3, 3, 3], strangers: [])
    let values = stride(from: 0.0, through: 300, by: 10).map(tail.eValue)
    #expect(zip(values, values.dropFirst()).allSatisfy { $0 >= $1 })
    #expect(values.allSatisfy { $0 >= 1e-300 })
  }
}
