import Testing

@testable import Sighting

@Suite struct ViewTests {
  @Test func fitsWhatMovedIt() throws {
    let truth = View(a: -0.6, b: 0.05, c: 0.04, d: 0.62, x: 300, y: 12)
    var pairs: [View.Pair] = []
    for (u, v) in [(0.0, 0.0), (400, 10), (30, 300), (220, 170), (380, 290)] {
      let point = truth(u, v)
      pairs.append(View.Pair(u: u, v: v, x: point.x, y: point.y))
    }
    let view = try #require(View(fitting: pairs))
    #expect(abs(view.a - truth.a) < 1e-9 && abs(view.y - truth.y) < 1e-6 && view.isMirrored && view.isPlausible)
    let inverse = try #require(view.inverse)
    let back = inverse(truth(123, 45).x, truth(123, 45).y)
    #expect(abs(back.x - 123) < 1e-6 && abs(back.y - 45) < 1e-6)
  }

  @Test func whatIsNoView() {
    #expect(View(fitting: []) == nil)
    // Points on one line settle nothing.
    #expect(View(fitting: (0..<9).map { View.Pair(u: Double($0), v: Double($0), x: 0, y: 0) }) == nil)
    #expect(View(scale: 0, isMirrored: false, x: 0, y: 0).inverse == nil)
    #expect(!View(a: 1, b: 0, c: 0, d: -1, x: 0, y: 0).isPlausible)
    #expect(!View(a: 1, b: 0, c: 0, d: 3, x: 0, y: 0).isPlausible)
  }

  @Test func linesOfTime() throws {
    let times = (0..<20).map { Double($0) * 0.5 }
    let scores = (0..<8).map { clip in times.map { $0 == Double(clip) * 0.5 + 3 ? 8.0 : 0.2 } }
    let table = TimeTable(clipTimes: Array(times.prefix(8)), times: times, scores: scores)
    let line = try #require(table.best())
    #expect(line.slope == 1 && line.offset == 3 && line.steps.count == 8)
    #expect(TimeTable(clipTimes: [0], times: [0], scores: [[0]]).best() == nil)
  }
}
