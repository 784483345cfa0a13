public import Audio

/// All numbers that decide what a spectrogram looks like; part of the profile that every index carries.
public struct SpectrumParameters: Hashable, Sendable, Codable {
  /// Samples per second of the mono signal that is analysed.
  public var rate = SampleRate(hertz: 8000)
  /// Samples a frame is made of, under a Hann window; a power of two. 1024 / 8000 Hz = 128 ms.
  public var window = 1024
  /// Samples between neighbouring frames. 128 / 8000 Hz = 16 ms.
  public var hop = 128
  /// Centre of the lowest band, in Hz.
  public var lowestFrequency = 110.0
  /// No band's centre lies above this, in Hz.
  public var highestFrequency = 3800.0
  /// Bands per octave: 36, so a band is a third of a semitone.
  public var bandsPerOctave = 36

  /// The parameters that were measured best.
  public init() {}

  /// Number of bands: floor(log2(3800 / 110) * 36) = 183.
  package var bandCount: Int {
    var count = 0
    while frequency(ofBand: Double(count + 1)) <= highestFrequency { count += 1 }
    return count
  }

  /// Bins of the power spectrum: window / 2 + 1.
  package var binCount: Int { window / 2 + 1 }

  /// Frames <-> seconds for this window, hop and rate.
  package var clock: FrameClock { FrameClock(rate: rate, hop: hop, window: window) }
}
