import Audio
import Testing

@Suite struct TimeRangeTests {
  @Test func durationIsStopMinusStart() {
    #expect(TimeRange(start: 5.5, stop: 15.25).duration == 9.75)
    #expect(TimeRange(start: 2, stop: 2).duration == 0)
  }

  @Test(arguments: [
    (TimeRange(start: 0, stop: 10), TimeRange(start: 4, stop: 6), TimeRange(start: 4, stop: 6)),
    (TimeRange(start: 0, stop: 5), TimeRange(start: 3, stop: 9), TimeRange(start: 3, stop: 5)),
    (TimeRange(start: 0, stop: 5), TimeRange(start: 5, stop: 9), TimeRange(start: 5, stop: 5)),
  ])
  func sharedStretch(first: TimeRange, second: TimeRange, expected: TimeRange) {
    #expect(first.intersection(second) == expected)
    #expect(second.intersection(first) == expected)
  }

  @Test func apartMeansNil() {
    #expect(TimeRange(start: 0, stop: 5).intersection(TimeRange(start: 5.001, stop: 9)) == nil)
  }

  @Test func backwardsIsAProgrammerError() async {
    await #expect(processExitsWith: .failure) { _ = TimeRange(start: 2, stop: 1) }
  }
}
