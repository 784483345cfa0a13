import Media
import Testing

@testable import Pictures

/// Stills are where something happens.
@Suite struct StillSelectorTests {
  /// A checkered picture whose right half lies so many gray levels higher.
  private func frame(_ time: Double, right: Int = 0, contrast: Int = 40) -> GrayFrame {
    let pixels = (0..<(64 * 48)).map { index in
      let (x, y) = (index % 64, index / 64)
      return UInt8(80 + (x / 4 + y / 4) % 2 * contrast + (x >= 32 ? right : 0))
    }
    return GrayFrame(time: time, width: 64, height: 48, pixels: pixels)
  }

  private func times(_ frames: [GrayFrame]) -> [Double] {
    var selector = StillSelector()
    return frames.filter { selector.isStill($0) }.map(\.time)
  }

  @Test func whatRestsIsRare() {
    #expect(times((0..<24).map { frame(Double($0) / 8) }) == [0, 1, 2])
  }

  @Test func whatMovesIsDenseButNotEndless() {
    let moving = times((0..<16).map { frame(Double($0) / 8, right: $0 * 6) })
    #expect(moving == [0, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75])
    let late = times((0..<16).map { frame(90 + Double($0) / 8, right: $0 * 6) })
    #expect(late == [90, 90.5, 91, 91.5])
  }

  @Test func aCutIsFollowedAtOnce() {
    #expect(times([frame(0), frame(0.125, right: 90), frame(0.25, right: 90)]) == [0, 0.125])
  }

  @Test func blackTellsNothing() {
    var selector = StillSelector()
    let isStill = (0..<8).map { selector.isStill(frame(Double($0) / 8, contrast: 0)) }
    #expect(isStill.allSatisfy { !$0 })
    #expect(selector.usableSeconds == 0 && selector.end == 0.875)
  }

  @Test func partsAreMeans() {
    let pixels = (0..<(50 * 37)).map { UInt8($0 * 7 % 251) }
    let mosaic = Mosaic(GrayFrame(time: 1.5, width: 50, height: 37, pixels: pixels))
    for (row, column) in [(0, 0), (7, 11), (17, 23)] {
      var (sum, count) = (0, 0)
      for y in (row * 37 / 18)..<((row + 1) * 37 / 18) {
        for x in (column * 50 / 24)..<((column + 1) * 50 / 24) {
          sum += Int(pixels[y * 50 + x])
          count += 1
        }
      }
      #expect(Int(mosaic.levels[row * 24 + column]) == sum * 256 / count)
    }
    #expect(mosaic.upended.upended == mosaic && mosaic.upended.levels[0] == mosaic.levels[17 * 24])
    // Pictures of fewer pixels than parts.
    #expect(Mosaic(GrayFrame(time: 0, width: 1, height: 1, pixels: [9])).levels.allSatisfy { $0 == 9 * 256 })
  }
}
