internal import Spectra

/// Samples in, constellation out: spectrogram, whitening and peaks, one after the other, in constant memory but for
/// the peaks themselves.
package struct Extractor {
  private var spectrogram: Spectrogram
  private var whitening: Whitening
  private var picker: PeakPicker

  package init(_ profile: Profile) {
    spectrogram = Spectrogram(profile.spectrum)
    whitening = Whitening(bandCount: profile.spectrum.bandCount, reach: profile.peaks.meanReach)
    picker = PeakPicker(profile.peaks, bandCount: profile.spectrum.bandCount)
  }

  /// - Parameter samples: mono at the profile's rate, in any pieces.
  package mutating func append(_ samples: Span<Float>) {
    spectrogram.append(samples) { row in
      whitening.append(row) { white, isActive in picker.append(white, isActive: isActive) }
    }
  }

  /// The sound has ended: all its peaks, at query density.
  package consuming func finish() -> Constellation {
    spectrogram.finish { row in
      whitening.append(row) { white, isActive in picker.append(white, isActive: isActive) }
    }
    whitening.finish { white, isActive in picker.append(white, isActive: isActive) }
    picker.finish()
    return picker.constellation
  }

  /// The constellation of samples that are all there.
  package static func constellation(of samples: [Float], profile: Profile) -> Constellation {
    var extractor = Extractor(profile)
    extractor.append(samples.span)
    return extractor.finish()
  }
}
