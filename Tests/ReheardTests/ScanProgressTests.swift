import Testing

@testable import Reheard

@Suite("How far a scan is")
struct ScanProgressTests {
  @Test("the rate is that of late, so that what the case knew does not promise too much")
  func rate() {
    var progress = ScanProgress(total: 2000)
    #expect(progress.description == "0 of 2000 clips, 0 matched")
    progress.note(seconds: 0)
    progress.done = 1000
    progress.note(seconds: 1)
    for second in 2...101 {
      progress.done += 2
      progress.note(seconds: Double(second))
    }
    progress.matched = 12
    progress.failed = 1
    #expect(progress.description == "1200 of 2000 clips, 2.0/s, 6 min 40 s left, 12 matched, 1 failed")
    progress.done = 2000
    #expect(progress.secondsLeft == 0 && !progress.description.contains("left"))
  }

  @Test("times are said as people say them", arguments: [(0, "0 s"), (59.2, "1 min 0 s"), (7265, "2 h 1 min")])
  func times(seconds: Double, text: String) {
    #expect(Pace.time(seconds) == text)
  }
}
