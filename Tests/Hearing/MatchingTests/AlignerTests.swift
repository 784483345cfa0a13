import Landmarks
import TestSupport
import Testing

@testable import Matching

@Suite struct AlignerTests {
  /// Peaks at these times in quarter frames, each in a band of its own.
  private func constellation(_ times: [Int32]) -> Constellation {
    let peaks = times.enumerated().map { Peak(time: $1, band: Int16(24 * $0 + 40), rank: 0) }
    return Constellation(
      peaks: peaks.sorted { ($0.time, $0.band) < ($1.time, $1.band) }, frameCount: 200, activeFrameCount: 200)
  }

  /// Hits within a moment lie on a line that falls: what was early is late in the recording. One peak more would hit if time
  /// ran backwards.
  @Test func aMomentDoesNotTurnTimeAround() {
    let clip = constellation([Int32](repeating: 0, count: 11) + [Int32](repeating: 9, count: 10))
    let recording = constellation(
      [Int32](repeating: 406, count: 10) + [407] + [Int32](repeating: 403, count: 10))
    var aligner = Aligner(
      Stretch(clip, profile: .standard), recording: 0, part: ConstellationPart(recording),
      parameters: SearchParameters())
    let start = aligner.align(at: 100, edit: .identity)
    #expect(start.hits == 20 && start.trials == 21)
    let refined = aligner.refine(start)
    #expect(abs(refined.edit.tempo - 1) <= 0.5 && refined.hits >= start.hits)
  }
}
