import Foundation

extension SpectrumParameters {
  /// Centre of a (fractional) band, in Hz.
  package func frequency(ofBand band: Double) -> Double {
    lowestFrequency * exp2(band / Double(bandsPerOctave))
  }

  /// How many bands a factor between two frequencies is; negative where the sound became lower.
  package func bands(ofPitch pitch: Double) -> Double {
    log2(pitch) * Double(bandsPerOctave)
  }

  /// The inverse of `bands(ofPitch:)`.
  package func pitch(ofBands bands: Double) -> Double {
    exp2(bands / Double(bandsPerOctave))
  }
}
