package import Audio
package import Media

/// A stretch of a file's sound.
package enum SoundCut {
  /// Reads a file up to the end of a stretch and keeps the stretch.
  ///
  /// - Parameters:
  ///   - sound: from its beginning.
  ///   - rate: samples per second of `sound`.
  ///   - range: in seconds.
  /// - Returns: the samples; fewer where the file ends earlier.
  /// - Throws: `MediaError`
  package static func samples<Sound: SoundReading & ~Copyable>(
    of sound: inout Sound, rate: SampleRate, range: TimeRange
  ) throws(MediaError) -> [Float] {
    let first = Int((max(0, range.start) * Double(rate.hertz)).rounded())
    let last = Int((max(0, range.stop) * Double(rate.hertz)).rounded())
    var kept: [Float] = []
    kept.reserveCapacity(max(0, last - first))
    var samples: [Float] = []
    var position = 0
    while position < last, try sound.read(into: &samples) {
      let low = max(first - position, 0)
      let high = min(last - position, samples.count)
      if low < high { kept += samples[low..<high] }
      position += samples.count
    }
    return kept
  }
}
