import Audio
import Testing

@testable import Campaigns

@Suite struct StretchesTests {
  private let rules = GroupingRules()

  private func range(_ start: Double, _ stop: Double) -> TimeRange { TimeRange(start: start, stop: stop) }

  private func stretches(_ ranges: [TimeRange]) -> [TimeRange] { Stretches.all(of: ranges, rules: rules) }

  @Test func rangesThatOverlapAreOneStretch() {
    #expect(stretches([]).isEmpty)
    #expect(stretches([range(4, 12), range(0, 6), range(10, 15)]) == [range(0, 15)])
    // Ends are off by half a second: that is no overlap.
    #expect(stretches([range(0, 6.4), range(5.6, 12)]) == [range(0, 6.4), range(5.6, 12)])
  }

  @Test func aRangeThatRunsOnIntoTheNextSoundDoesNotMakeThemOne() {
    let song = (0..<8).map { range(7, 20 + 0.1 * Double($0)) }
    let siren = (0..<9).map { range(20.9, 27 + Double($0)) }
    #expect(stretches(song + siren) == [range(7, 20.7), range(20.9, 35)])
    // Two begin in the song: they are cut at the seam, and stay with the siren, where most of them lies.
    let found = stretches(song + siren + [range(17.8, 31.5), range(18.7, 32.5)])
    #expect(found.count == 2 && found[0].start == 7 && found[1].stop == 35)
    // The seam lies somewhere between the ends of the one and the begins of the other.
    #expect(found[0].stop > 20 && found[0].stop <= 20.9 && found[1].start > 20 && found[1].start <= 20.9)
    // Where many reach across, it is one sound.
    #expect(stretches(song + siren + (0..<4).map { _ in range(15, 30) }) == [range(7, 35)])
  }

  @Test func aClipOfManySoundsIsCutAtEachSeam() {
    let sounds = (0..<5).flatMap { number in (0..<6).map { _ in range(10 * Double(number), 10 * Double(number) + 10) } }
    let across = [range(8, 20), range(28, 41)]
    let found = stretches(sounds + across)
    #expect(found.count == 5)
    for (number, stretch) in found.enumerated() {
      #expect(abs(stretch.start - 10 * Double(number)) <= 1 && abs(stretch.stop - 10 * Double(number + 1)) <= 1)
    }
  }
}
