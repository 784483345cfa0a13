import Foundation
import TestSupport
import Testing

@testable import Marks
@testable import Pictures
@testable import Sighting

/// What is looked up the quick way is what the plainest way finds.
@Suite struct TwinTests {
  /// Stills of marks at random places, half of them nearly alike from still to still.
  private func stills(_ count: Int, seed: UInt64) -> [MarkedStill] {
    var dice = Dice(seed: seed)
    func bits(_ size: Int) -> UInt64 { UInt64.random(in: 0...UInt64.max, using: &dice) >> UInt64(64 - size) }
    let known = (0..<30).map { _ in
      Mark(
        x: Float.random(in: 0..<320, using: &dice), y: Float.random(in: 0..<240, using: &dice),
        level: Int8.random(in: 0...5, using: &dice), descriptor: Descriptor(low: bits(64), high: bits(26)))
    }
    return (0..<count).map { number in
      let marks = known.map { mark in
        var other = mark
        other.x = min(319, max(0, mark.x + Float.random(in: -9...9, using: &dice)))
        other.y = min(239, max(0, mark.y + Float.random(in: -9...9, using: &dice)))
        for _ in 0..<Int.random(in: 0..<24, using: &dice) {
          other.descriptor.low ^= 1 << UInt64.random(in: 0..<64, using: &dice)
        }
        return other
      }
      return MarkedStill(time: Double(number), width: 320, height: 240, marks: marks)
    }
  }

  @Test func marksThatLookAlike() {
    let stills = stills(6, seed: 1)
    let table = WordTable(stills)
    for mark in stills[0].marks {
      var found: Set<[Int32]> = []
      table.forEachAlike(mark.descriptor) { found.insert([$0.still, $0.mark]) }
      var expected: Set<[Int32]> = []
      for (number, still) in stills.enumerated() {
        for (index, other) in still.marks.enumerated()
        where mark.descriptor.distance(to: other.descriptor) <= WordTable.reach
          && (mark.descriptor.word ^ other.descriptor.word).nonzeroBitCount <= 2
        {
          expected.insert([Int32(number), Int32(index)])
        }
      }
      #expect(found == expected && !found.isEmpty)
    }
  }

  @Test func marksThatHit() throws {
    let stills = stills(2, seed: 2)
    let (clip, recording) = (PlacedStill(stills[0]), PlacedStill(stills[1]))
    for view in [
      View(scale: 1, isMirrored: false, x: 0, y: 0), View(scale: 0.8, isMirrored: false, x: 30, y: 20),
      View(scale: 1.3, isMirrored: true, x: 400, y: -40),
    ] {
      let inverse = try #require(view.inverse)
      let overlay = Overlay(clip, clip.marks.map(\.descriptor), over: recording, inverse: inverse)
      var hits: [Int32] = []
      var inside = 0
      for (number, mark) in clip.marks.enumerated() {
        let point = inverse(Double(mark.x), Double(mark.y))
        let level = Float(mark.level) - Float(3 * log2(view.scale))
        guard (0..<320).contains(point.x), (0..<240).contains(point.y), level > -0.75,
          level < Float(recording.levels) + 0.75
        else { continue }
        inside += 1
        let radius = (4 + 2.5 * MarkExtractor.factor(Int(mark.level))) / view.scale
        let isHit = recording.marks.contains { other in
          let (x, y) = (Double(other.x) - point.x, Double(other.y) - point.y)
          return x * x + y * y <= radius * radius && abs(Float(other.level) - level) < 1.3
            && mark.descriptor.distance(to: other.descriptor) <= Overlay.reach
        }
        if isHit { hits.append(Int32(number)) }
      }
      #expect(overlay.hits == hits && overlay.insideCount == inside)
    }
  }

  @Test func changesThatAgree() throws {
    var dice = Dice(seed: 3)
    func film() -> [Mosaic] {
      (0..<40).map { number in
        let levels = (0..<Mosaic.count).map { _ in UInt16.random(in: 8000..<9000, using: &dice) }
        return Mosaic(time: Double(number) / 8, levels: levels)
      }
    }
    let films = [film(), film()]
    let parts = [5, 17, 300, 431].map { [MosaicGrid.Share(cell: $0, weight: 1)] }
    let changes = films.map { Changes($0, parts, start: 0, step: 0.125, moments: 40) }
    /// 1 where a part becomes brighter, -1 where it becomes darker.
    func directions(_ film: [Mosaic], _ moment: Int) -> [Int] {
      guard moment >= 2, moment < 38 else { return [0, 0, 0, 0] }
      let steps = parts.map { part in
        (Float(film[moment + 2].levels[part[0].cell]) - Float(film[moment - 2].levels[part[0].cell])) / 256
      }
      let mean = steps.reduce(0, +) / 4
      let limit = max(0.25, 0.7 * steps.reduce(0) { $0 + ($1 - mean).magnitude } / 4)
      return steps.map { $0 - mean > limit ? 1 : $0 - mean < -limit ? -1 : 0 }
    }
    for shift in [-7, 0, 3] {
      var (alike, both) = (0, 0)
      for moment in stride(from: max(4, -shift), to: min(36, 40 - shift), by: 2) {
        for (own, other) in zip(directions(films[0], moment), directions(films[1], moment + shift)) {
          both += abs(own * other)
          alike += own * other == 1 ? 1 : 0
        }
      }
      let found = changes[0].agreement(with: changes[1], shift: shift, over: 4..<36)
      #expect(found.alike == alike && found.both == both && both > 8)
    }
  }

  @Test func partsThatShowTheSame() throws {
    // The middle half of the recording fills the clip: each of its inner parts is four of the clip's.
    let view = View(scale: 2, isMirrored: false, x: -320, y: -640.0 / 3)
    let grid = try #require(MosaicGrid(view, clip: (640, 480), recording: (640, 480)))
    #expect(grid.recording.count == Mosaic.count / 4 && grid.fineness == 1)
    for (part, shares) in zip(grid.recording, grid.clip) {
      let (column, row) = (part[0].cell % 24 - 6, part[0].cell / 24)
      let first = (2 * row - 8) * 24 + 2 * column
      #expect(Set(shares.filter { $0.weight > 1e-6 }.map(\.cell)) == [first, first + 1, first + 24, first + 25])
      #expect(abs(shares.reduce(0) { $0 + $1.weight } - 1) < 1e-5)
    }
    #expect(MosaicGrid(View(scale: 1, isMirrored: false, x: 900, y: 0), clip: (640, 480), recording: (640, 480)) == nil)
  }
}
