private import Foundation

extension Calibration.Law {
  /// Fits the law of largest values (Gumbel's) to how far the best alignments of unrelated clips stand out, by maximum
  /// likelihood. Of those that stand out less than the median only their number counts: the law shall hold in the tail.
  ///
  /// `nil` where there are too few, or where they do not differ.
  ///
  /// - Parameter ratios: score over tail of the best alignment of each clip.
  package init?(fitting ratios: [Double]) {
    let sorted = ratios.filter(\.isFinite).sorted()
    guard sorted.count >= Calibration.fewestClips else { return nil }
    let median = sorted[sorted.count / 2]
    let upper = sorted.filter { $0 > median }
    let below = Double(sorted.count - upper.count)
    let excess = upper.reduce(0) { $0 + $1 - median } / Double(max(1, upper.count))
    guard excess > 1e-6 else { return nil }
    /// The location that fits best with a scale, and how likely both are; distances are taken from the median.
    func fit(_ scale: Double) -> (location: Double, likelihood: Double) {
      let sum = upper.reduce(below) { $0 + exp((median - $1) / scale) }
      let location = scale * log(Double(upper.count) / sum)
      var likelihood = -below * exp(location / scale)
      for ratio in upper {
        let exponent = (location - (ratio - median)) / scale
        likelihood += exponent - exp(exponent) - log(scale)
      }
      return (location, likelihood)
    }
    // The likelihood has one hill; its top is closed in by thirds.
    var low = excess / 20
    var high = excess * 20
    for _ in 0..<100 {
      let left = low + (high - low) / 3
      let right = high - (high - low) / 3
      if fit(left).likelihood < fit(right).likelihood { low = left } else { high = right }
    }
    let scale = (low + high) / 2
    self.init(location: median + fit(scale).location, scale: scale)
  }
}

extension Calibration {
  /// With fewer clips no tail can be fitted.
  package static let fewestClips = 40

  /// Fits both laws to what chance found; `nil` where that is too little, or always the same.
  ///
  /// - Parameters:
  ///   - results: one for each clip.
  ///   - recordings: how many they were held against.
  package init?(fitting results: [StrangerResult], recordings: Int) {
    guard let unedited = Law(fitting: results.map(\.unedited)), let edited = Law(fitting: results.map(\.edited))
    else { return nil }
    self.init(unedited: unedited, edited: edited, clips: results.count, recordings: recordings)
  }
}
