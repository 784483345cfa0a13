import Audio
import Landmarks
import Media
import Spectra

/// One file with what each stage makes of it.
struct Recorded {
  let path: String
  let samples: [Float]
  /// Spectrogram rows, then the same rows held against their neighbours.
  private(set) var rows: [[Int16]] = []
  private(set) var whitened: [(row: [Int16], isActive: Bool)] = []
  let constellation: Constellation
  let hours: Double

  init(_ path: String, profile: Profile) throws {
    self.path = path
    var decoder = try AudioDecoder(path: path, rate: profile.spectrum.rate)
    var piece: [Float] = []
    var samples: [Float] = []
    while try decoder.read(into: &piece) { samples += piece }
    self.samples = samples
    hours = Double(samples.count) / Double(profile.spectrum.rate.hertz) / 3600
    constellation = Extractor.constellation(of: samples, profile: profile)
    var rows: [[Int16]] = []
    var spectrogram = Spectrogram(profile.spectrum)
    spectrogram.append(samples.span) { rows.append($0) }
    var whitened: [(row: [Int16], isActive: Bool)] = []
    var whitening = Whitening(bandCount: profile.spectrum.bandCount, reach: profile.peaks.meanReach)
    for row in rows { whitening.append(row) { whitened.append(($0, $1)) } }
    self.rows = rows
    self.whitened = whitened
  }

  /// Ten seconds of it, a minute after its beginning or in its middle.
  func clip(_ profile: Profile) -> Constellation {
    let rate = profile.spectrum.rate.hertz
    let start = min(60 * rate, samples.count / 2)
    return Extractor.constellation(
      of: Array(samples[start..<min(samples.count, start + 10 * rate)]), profile: profile)
  }
}
