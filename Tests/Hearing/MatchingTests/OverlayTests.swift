import Landmarks
import TestSupport
import Testing

@testable import Matching

@Suite struct OverlayTests {
  /// Only the offset itself.
  private static let single = Overlay.Shifts(first: 0, step: 1, count: 1)

  private let parameters = SearchParameters()

  /// The definition, pair by pair: which of the clip's peaks lie inside the recording, and which of these hit.
  private func naive(_ recording: Constellation, _ clip: [(Float, Float)], offset: Float) -> [Int: Bool] {
    var found: [Int: Bool] = [:]
    let frames = recording.peaks.map(\.frame)
    guard let first = frames.first, let last = frames.last else { return [:] }
    for (index, (frame, band)) in clip.enumerated() where frame + offset >= first - 2 && frame + offset <= last + 2 {
      found[index] = recording.peaks.contains {
        abs($0.frame - (frame + offset)) <= 1.6 && abs(Float($0.band) / 4 - band) <= 0.8
      }
    }
    return found
  }

  @Test func hitsWorkedByHand() {
    // A peak in frame 10 and band 50.
    let overlay = Overlay(
      ConstellationPart(Made.ordered([Peak(time: 40, band: 200, rank: 0)], frames: 20)), parameters: parameters)
    for (frame, band, offset, trials, hits) in [
      (10, 50, 0, 1, 1), (8.5, 50, 0, 1, 1), (8.25, 50, 0, 1, 0), (11.5, 50.75, 0, 1, 1), (10, 51, 0, 1, 0),
      (12.25, 50, 0, 0, 0), (0, 50, 10, 1, 1), (20, 49.25, -10, 1, 1), (7.75, 50, 0, 0, 0),
    ] as [(Float, Float, Double, Int, Int)] {
      let count = overlay.counts(frames: [frame].span, bands: [band].span, offset: offset, shifts: Self.single)[0]
      #expect(count.trials == trials && count.hits == hits, "\(frame), \(band), \(offset)")
    }
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func itIsTheDefinition(seed: UInt64) {
    var dice = Dice(seed: seed)
    let recording = Made.constellation(frames: 96, seed: seed, perQuota: 60)
    let overlay = Overlay(ConstellationPart(recording), parameters: parameters)
    let clip = (0..<120).map { _ in
      (Float.random(in: -20...120, using: &dice), Float.random(in: 0...182, using: &dice))
    }.sorted { $0.0 < $1.0 }
    let frames = clip.map(\.0)
    let bands = clip.map(\.1)
    for offset in [0, 3.25, -17.5, 60, -200, 200] as [Double] {
      let found = overlay.hits(frames: frames.span, bands: bands.span, offset: offset)
      let expected = naive(recording, clip, offset: Float(offset))
      #expect(Dictionary(uniqueKeysWithValues: zip(found.peaks, found.isHit)) == expected)
      #expect(found.count == expected.count(where: \.value))
      let shifts = Overlay.Shifts(first: -30.5, step: [0.25, 1, 5][Int(seed % 3)], count: 64)
      let counts = overlay.counts(frames: frames.span, bands: bands.span, offset: offset, shifts: shifts)
      for (shift, count) in zip(shifts, counts) {
        let shifted = naive(recording, clip, offset: Float(offset) + shift)
        #expect(count.trials == shifted.count && count.hits == shifted.values.filter { $0 }.count, "shift \(shift)")
      }
      let misses = overlay.misses(frames: frames.span, bands: bands.span, offset: offset)
      #expect(misses.map(\.peak) == expected.filter(\.value).keys.sorted())
      for miss in misses { #expect(abs(miss.frames) <= 1.6 && abs(miss.bands) <= 0.8) }
    }
  }

  @Test func theMissIsThatOfTheNearest() {
    let overlay = Overlay(
      ConstellationPart(
        Made.ordered(
          [Peak(time: 36, band: 200, rank: 0), Peak(time: 42, band: 202, rank: 0), Peak(time: 44, band: 100, rank: 0)],
          frames: 20)), parameters: parameters)
    let misses = overlay.misses(frames: [10 as Float].span, bands: [50 as Float].span, offset: 0)
    // One frame early and on the band is nearer (1 / 1.6) than half a frame late and half a band high (0.5 / 1.6 + 0.5
    // / 0.8).
    #expect(misses.map { [$0.frames, $0.bands] } == [[-1, 0]])
  }

  @Test func nothingLiesOverNothing() {
    let empty = Overlay(ConstellationPart(), parameters: parameters)
    #expect(
      empty.counts(
        frames: [1 as Float].span, bands: [1 as Float].span, offset: 0,
        shifts: Self.single)[0].trials == 0)
    let some = Overlay(ConstellationPart(Made.constellation(frames: 64, seed: 1)), parameters: parameters)
    #expect(
      some.counts(
        frames: [Float]().span, bands: [Float]().span, offset: 0, shifts: Self.single)[
          0
        ].trials == 0)
  }

  /// A hundred hours are 22.5 million frames, where a Float only tells every other frame apart.
  @Test func lateInALongRecordingItIsAsExact() {
    let recording = Made.constellation(frames: 96, seed: 3)
    let shift = 22_500_000
    let late = recording.peaks.map { Peak(time: $0.time + Int32(4 * shift), band: $0.band, rank: $0.rank) }
    let clip = recording.peaks.map { ($0.frame + 0.25, Float($0.band) / 4 + 0.5) }
    let (frames, bands) = (clip.map(\.0), clip.map(\.1))
    let overlay = Overlay(ConstellationPart(recording), parameters: parameters)
    let lateOverlay = Overlay(
      ConstellationPart(Made.ordered(late, frames: shift + 96)), parameters: parameters)
    for offset in [0, 1, -1.5, -0.125] {
      let expected = overlay.misses(frames: frames.span, bands: bands.span, offset: offset)
      let found = lateOverlay.misses(frames: frames.span, bands: bands.span, offset: offset + Double(shift))
      #expect(!expected.isEmpty && found.map { [$0.frames, $0.bands] } == expected.map { [$0.frames, $0.bands] })
    }
  }

  /// Where a clip is laid over a part of a recording only, the rest of it need not be there.
  @Test func aSpanIsEnoughForWhatLiesInIt() {
    let recording = Made.constellation(frames: 400, seed: 9)
    let clip = ConstellationPart(recording, within: 102...140).peaks
    let frames = clip.map { $0.frame - 102 }
    let bands = clip.map { Float($0.band) / 4 }
    let whole = Overlay(ConstellationPart(recording), parameters: parameters)
    let part = Overlay(ConstellationPart(recording, within: 30...240), parameters: parameters)
    for offset in [100, 105.5, 110] {
      let shifts = Overlay.Shifts(first: -5, step: 1, count: 11)
      let expected = whole.counts(frames: frames.span, bands: bands.span, offset: offset, shifts: shifts)
      let found = part.counts(frames: frames.span, bands: bands.span, offset: offset, shifts: shifts)
      #expect(found.map(\.hits) == expected.map(\.hits) && found.map(\.trials) == expected.map(\.trials))
      #expect(expected.contains { $0.hits > 0 })
    }
    // Beyond it nothing is hit, but the recording is no shorter.
    let beyond = part.counts(
      frames: frames.span, bands: bands.span, offset: 250, shifts: Overlay.Shifts(first: 0, step: 1, count: 1))
    #expect(beyond.map(\.hits) == [0] && beyond.map(\.trials) == [frames.count])
  }
}
