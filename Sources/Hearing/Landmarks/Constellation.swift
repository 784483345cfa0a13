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

  /// Whether the codec can write it down: peaks that come from elsewhere need not be ones that an extraction finds.
  package var isEncodable: Bool {
    var last: Int32 = 0
    for peak in peaks {
      guard peak.time >= last, ConstellationCodec.bands.contains(peak.band) else { return false }
      last = peak.time
    }
    return true
  }

  /// The peaks that are among the `quota` highest of their quota: what a recording stores of its extraction.
  package func strongest(_ quota: Int) -> Constellation {
    Constellation(
      peaks: peaks.filter { Int($0.rank) < quota }, frameCount: frameCount, activeFrameCount: activeFrameCount)
  }
}
