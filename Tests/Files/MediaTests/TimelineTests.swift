import Testing

@testable import Media

/// Timestamps become silence, cuts, or nothing; rate 1000, so that a sample is a millisecond.
@Suite struct TimelineTests {
  func timeline(duration: Double? = nil, restartsClock: Bool = false) -> Timeline {
    Timeline(rate: 1000, duration: duration, restartsClock: restartsClock)
  }

  @Test func firstSamplesGoWhereTheyBelong() {
    var late = timeline()
    #expect(late.place(at: 1.5, position: 0) == .gap(1500))
    var early = timeline()
    #expect(early.place(at: -0.25, position: 0) == .overlap(250))
    var rounded = timeline()
    #expect(rounded.place(at: 0.0009, position: 0) == .continuous)
  }

  @Test func aClockThatStandsStillTellsNothing() {
    var timeline = timeline()
    for position in [0, 1000, 2000] { #expect(timeline.place(at: 0, position: position) == .continuous) }
    #expect(timeline.place(at: 3.5, position: 3000) == .gap(500))
    #expect(timeline.refusedJumps == 0 && timeline.cutSeconds == 0)
  }

  @Test func whatIsLostTakesItsTime() {
    var bare = timeline()
    #expect(bare.place(at: nil, position: 0) == .continuous)
    #expect(bare.place(at: nil, position: 1000, lost: 0.02) == .gap(20))
    #expect(bare.place(at: nil, position: 1000, lost: 20 * 3600) == .continuous)
    var clocked = timeline()
    #expect(clocked.place(at: 0, position: 0) == .continuous)
    // Too little to be more than rounding, were nothing known to be missing.
    #expect(clocked.place(at: 1.04, position: 1000) == .continuous)
    #expect(clocked.place(at: 2.04, position: 2000, lost: 0.04) == .gap(40))
  }

  @Test func laterJitterIsLeftAlone() {
    var timeline = timeline()
    #expect(timeline.place(at: 0, position: 0) == .continuous)
    #expect(timeline.place(at: 1.09, position: 1000) == .continuous)
    #expect(timeline.place(at: 1.91, position: 2000) == .continuous)
    #expect(timeline.place(at: nil, position: 3000) == .continuous)
    #expect(timeline.place(at: 4.25, position: 4000) == .gap(250))
    #expect(timeline.place(at: 5, position: 5250) == .overlap(250))
    #expect(timeline.refusedJumps == 0)
  }

  @Test func driftIsCorrectedOnceItIsLarge() {
    var timeline = timeline()
    var position = 0
    var corrections: [Timeline.Placement] = []
    // The clock says 1.01 s a second: after the 11th second it is 0.11 s ahead.
    for second in 0..<12 {
      let placement = timeline.place(at: Double(second) * 1.01, position: position)
      if case .gap(let count) = placement { position += count }
      if placement != .continuous { corrections.append(placement) }
      position += 1000
    }
    #expect(corrections == [.gap(110)])
  }

  @Test func nothingBeyondTheStatedEndIsFilled() {
    var timeline = timeline(duration: 10)
    #expect(timeline.place(at: 0, position: 0) == .continuous)
    #expect(timeline.place(at: 8, position: 2000) == .gap(6000))
    #expect(timeline.place(at: 11.5, position: 9000) == .continuous)
    #expect(timeline.refusedJumps == 1)
    // The clock goes on from there: no second refusal, and later gaps count from the new place.
    #expect(timeline.place(at: 12.5, position: 10_000) == .continuous)
    #expect(timeline.place(at: 13, position: 10_000) == .gap(500))
    #expect(timeline.refusedJumps == 1)
  }

  @Test func hoursAreNotFilledWhereNoEndIsStated() {
    var one = timeline()
    #expect(one.place(at: 4 * 3600 + 1, position: 0) == .continuous)
    #expect(one.refusedJumps == 1)
    var many = timeline()
    var seconds = 0.0
    var silence = 0
    for _ in 0..<100 {
      seconds += 3 * 3600
      if case .gap(let count) = many.place(at: seconds, position: silence) { silence += count }
    }
    #expect(silence <= 12 * 3600 * 1000)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 1e300, -1e300, 9.2e18, 1.1e9])
  func noiseIsNoTimestamp(seconds: Double) {
    var timeline = timeline()
    #expect(timeline.place(at: seconds, position: 0) == .continuous)
    #expect(timeline.place(at: seconds, position: 1000) == .continuous)
    #expect(timeline.place(at: 2, position: 2000) == .continuous)
    #expect(timeline.refusedJumps == 2)
  }

  @Test func aClockThatFallsFarBackLosesNoSound() {
    var timeline = timeline()
    #expect(timeline.place(at: 0, position: 0) == .continuous)
    #expect(timeline.place(at: 5, position: 60_000) == .continuous)
    #expect(timeline.place(at: 6, position: 61_000) == .continuous)
    #expect(timeline.refusedJumps == 1)
  }

  @Test func formatsWhoseClockRestartsMayDoSo() {
    var timeline = timeline(restartsClock: true)
    #expect(timeline.place(at: 2, position: 0) == .gap(2000))
    #expect(timeline.place(at: 8, position: 5000) == .gap(3000))
    #expect(timeline.place(at: 0, position: 9000) == .continuous)
    #expect(timeline.place(at: 1, position: 10_000) == .continuous)
    #expect(timeline.place(at: 95_000, position: 11_000) == .continuous)
    #expect(timeline.refusedJumps == 0)
  }
}
