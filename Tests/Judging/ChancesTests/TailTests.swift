import Testing

@testable import Chances

@Suite struct TailTests {
  @Test func theBestDecoyIsLeftOutBecauseASirenIsItsOwnMirrorImage() {
    #expect(Tail(decoys: [40, 6, 6, 6], strangers: []).mean == 6)
  }

  @Test func noTailIsLowerThanTheLeastThatIsAssumed() {
    #expect(Tail(decoys: [], strangers: []).mean == 2.5)
    #expect(Tail(decoys: [0, 0, 0, 0], strangers: [1]).mean == 2.5)
  }

  @Test func strangersRaiseTheTail() {
    #expect(Tail(decoys: [5, 5, 5, 5], strangers: [15, 15, 15, 15, 99]).mean > 10)
  }
}
