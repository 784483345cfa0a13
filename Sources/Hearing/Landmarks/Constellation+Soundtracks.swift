package import Audio

extension Constellation {
  /// The peaks of one of the soundtracks that lie one after the other, at its own times.
  package func part(_ track: Soundtrack) -> Constellation {
    let first = Int32(clamping: track.firstFrame * Peak.stepsPerUnit)
    // A peak may lie a little behind the last frame.
    let end = Int32(clamping: (track.firstFrame + track.frameCount + Soundtrack.gap / 2) * Peak.stepsPerUnit)
    let kept = peaks.filter { first <= $0.time && $0.time < end }
    return Constellation(
      peaks: kept.map { Peak(time: $0.time - first, band: $0.band, rank: $0.rank) }, frameCount: track.frameCount,
      activeFrameCount: track.activeFrameCount)
  }

  /// Puts another soundtrack behind those that are here.
  ///
  /// - Returns: where it lies.
  package mutating func append(_ other: Constellation, stream: Int, channel: SoundChannel, isFirst: Bool) -> Soundtrack
  {
    let start = isFirst ? 0 : frameCount + Soundtrack.gap
    let shift = Int32(clamping: start * Peak.stepsPerUnit)
    peaks += other.peaks.map { Peak(time: $0.time + shift, band: $0.band, rank: $0.rank) }
    frameCount = start + other.frameCount
    activeFrameCount += other.activeFrameCount
    return Soundtrack(
      stream: stream, channel: channel, firstFrame: start, frameCount: other.frameCount,
      activeFrameCount: other.activeFrameCount)
  }
}
