/// The set of spectral peaks of a piece of sound, by time and then by band.
package struct Constellation: Hashable, Sendable {
  /// Ordered by time, then band.
  package var peaks: [Peak]
  /// Frames of the sound, including those without a peak.
  package var frameCount: Int
  /// Frames that hold more than digital silence.
  package var activeFrameCount: Int

  package init(peaks: [Peak] = [], frameCount: Int = 0, activeFrameCount: Int = 0) {
    self.peaks = peaks
    self.frameCount = frameCount
    self.activeFrameCount = activeFrameCount
  }

  /// The peaks that are among the `quota` highest of their quota: what a recording stores of its extraction.
  package func strongest(_ quota: Int) -> Constellation {
    Constellation(
      peaks: peaks.filter { Int($0.rank) < quota }, frameCount: frameCount, activeFrameCount: activeFrameCount)
  }
}
