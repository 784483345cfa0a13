package import Audio
internal import Spectra

extension Profile {
  /// Frames <-> seconds.
  package var clock: FrameClock { spectrum.clock }

  /// How many bands a factor between two frequencies is; negative where the sound became lower.
  package func bands(ofPitch pitch: Double) -> Double { spectrum.bands(ofPitch: pitch) }

  /// The inverse of `bands(ofPitch:)`.
  package func pitch(ofBands bands: Double) -> Double { spectrum.pitch(ofBands: bands) }
}
