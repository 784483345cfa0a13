internal import Landmarks
internal import Spectra

/// Samples in, constellation out, of some stretches of a sound: each is heard as if the rest were not there, and lies where
/// it is. What is not listened to costs nothing.
struct StretchExtraction {
  private let profile: Profile
  /// In samples, ascending and apart.
  private let stretches: [Range<Int>]
  /// The one that is heard now or next.
  private var number = 0
  private var extractor: Extractor?
  /// Samples so far.
  private var position = 0
  private var heard = Constellation()

  /// - Parameters:
  ///   - profile: what a peak is.
  ///   - stretches: in frames, ascending and apart.
  init(_ profile: Profile, stretches: [Range<Int>]) {
    self.profile = profile
    let hop = profile.spectrum.hop
    self.stretches = stretches.map {
      $0.lowerBound * hop..<($0.upperBound < Int.max / hop ? $0.upperBound * hop : .max)
    }
  }

  mutating func append(_ samples: Span<Float>) {
    let end = position + samples.count
    while number < stretches.count, stretches[number].lowerBound < end {
      let low = max(position, stretches[number].lowerBound)
      let high = min(end, stretches[number].upperBound)
      if low < high {
        if extractor == nil { extractor = Extractor(profile) }
        extractor?.append(samples.extracting(low - position..<high - position))
      }
      if end < stretches[number].upperBound { break }
      close()
    }
    position = end
  }

  /// Ends the stretch that is heard now.
  private mutating func close() {
    if let constellation = extractor?.finish() {
      let shift = Int32(clamping: stretches[number].lowerBound / profile.spectrum.hop * Peak.stepsPerUnit)
      heard.peaks += constellation.peaks.map { Peak(time: $0.time + shift, band: $0.band, rank: $0.rank) }
      heard.activeFrameCount += constellation.activeFrameCount
      heard.frameCount = Int(shift) / Peak.stepsPerUnit + constellation.frameCount
    }
    extractor = nil
    number += 1
  }

  /// The sound has ended.
  consuming func finish() -> Constellation {
    if extractor == nil, stretches.first?.lowerBound == 0, number == 0 { extractor = Extractor(profile) }
    if extractor != nil { close() }
    return heard
  }
}
