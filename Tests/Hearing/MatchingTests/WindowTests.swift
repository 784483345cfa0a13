import Landmarks
import Testing

@testable import Matching

@Suite struct WindowTests {
  private func split(_ frames: Int) -> [Window] {
    Window.split(Made.constellation(frames: frames, seed: 1, perQuota: 4), parameters: SearchParameters())
  }

  @Test(arguments: [(0, 1), (500, 1), (1562, 1), (1600, 2), (2500, 2), (2528, 3), (9376, 10)])
  func windowsOverlapByAQuarter(frames: Int, count: Int) {
    // 1250 frames every 938; the last may be a quarter longer than that: 938 * (n - 1) + 1562 frames are n windows.
    let clip = Made.constellation(frames: frames, seed: 1, perQuota: 4)
    let windows = Window.split(clip, parameters: SearchParameters())
    #expect(windows.count == count)
    #expect(Set(windows.flatMap(\.numbers)) == Set(clip.peaks.indices))
    for window in windows {
      #expect(window.constellation.peaks == window.numbers.map { clip.peaks[$0] })
      let times = window.constellation.peaks.map(\.time)
      #expect((times.last ?? 0) - (times.first ?? 0) <= 4 * 1562)
    }
    for (left, right) in zip(windows, windows.dropFirst()) {
      #expect(!Set(left.numbers).isDisjoint(with: right.numbers))
    }
  }

  @Test func whatIsExplainedIsLeftOut() throws {
    let window = try #require(split(400).first)
    let rest = window.without(5...20)
    #expect(rest.numbers == window.numbers.filter { $0 < 5 || $0 > 20 })
    #expect(rest.constellation.peaks == rest.numbers.map { window.constellation.peaks[$0] })
    #expect(rest.without(0...Int.max).constellation.peaks == [])
  }
}
