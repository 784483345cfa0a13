internal import Audio

/// Pools the bins of a power spectrum into log-frequency bands by triangles, one a band, never narrower than a bin.
package struct BandPooling: Sendable {
  /// First bin of each band's triangle, [bands].
  private let firstBins: [Int]
  /// Where each band's weights begin in `weights`, [bands + 1].
  private let starts: [Int]
  /// The triangles' weights, band by band; each band's sum to 1.
  private let weights: [Float]

  package var bandCount: Int { firstBins.count }

  package init(_ parameters: SpectrumParameters) {
    var firstBins: [Int] = []
    var starts = [0]
    var weights: [Float] = []
    let binsPerHertz = Double(parameters.window) / Double(parameters.rate.hertz)
    for band in 0..<parameters.bandCount {
      let centre = parameters.frequency(ofBand: Double(band)) * binsPerHertz
      let above = parameters.frequency(ofBand: Double(band) + 1) * binsPerHertz
      let below = parameters.frequency(ofBand: Double(band) - 1) * binsPerHertz
      let half = max((above - below) / 2, 1)
      let low = max(0, Int((centre - half).rounded(.up)))
      let high = min(parameters.binCount - 1, Int((centre + half).rounded(.down)))
      let triangle = (low...high).map { max(0, 1 - abs(Double($0) - centre) / half) }
      let sum = triangle.reduce(0, +)
      firstBins.append(low)
      weights += triangle.map { Float($0 / sum) }
      starts.append(weights.count)
    }
    self.firstBins = firstBins
    self.starts = starts
    self.weights = weights
  }

  /// Mean power under each band's triangle.
  ///
  /// - Parameters:
  ///   - power: [bins], as `FourierTransform` gives it.
  ///   - bands: [bandCount], overwritten.
  package func pool(_ power: [Float], into bands: inout [Float]) {
    precondition(bands.count == bandCount)
    var bands = bands.mutableSpan
    let power = power.span
    let weights = weights.span
    for band in 0..<bandCount {
      var sum: Float = 0
      var bin = firstBins[band]
      for weight in starts[band]..<starts[band + 1] {
        sum += weights[weight] * power[bin]
        bin += 1
      }
      bands[band] = sum
    }
  }
}
