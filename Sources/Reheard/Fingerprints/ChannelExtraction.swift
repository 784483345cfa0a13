internal import Audio
internal import Landmarks
internal import Media
internal import Spectra

/// Samples in, constellations out: of the mix of all channels, or of left, right and their difference at once.
struct ChannelExtraction {
  private let isOfSides: Bool
  /// Of the mix, or of left, right and difference.
  private var extractions: [StretchExtraction]
  private static let sides = [SoundChannel.left, .right, .difference]

  /// - Parameters:
  ///   - channel: what is read.
  ///   - profile: what a peak is.
  ///   - stretches: in frames, ascending and apart.
  init(_ channel: HeardChannels, profile: Profile, stretches: [Range<Int>]) {
    isOfSides = channel == .sides
    extractions = (isOfSides ? Self.sides : [.mix]).map { _ in StretchExtraction(profile, stretches: stretches) }
  }

  mutating func append(_ samples: Span<Float>) {
    guard isOfSides else { return extractions[0].append(samples) }
    let count = samples.count / 2
    var left = [Float](repeating: 0, count: count)
    var right = left
    var difference = left
    for number in 0..<count {
      left[number] = samples[2 * number]
      right[number] = samples[2 * number + 1]
      difference[number] = (left[number] - right[number]) / 2
    }
    extractions[0].append(left.span)
    extractions[1].append(right.span)
    extractions[2].append(difference.span)
  }

  /// The sound has ended.
  consuming func finish() -> [SoundChannel: Constellation] {
    let channels = isOfSides ? Self.sides : [.mix]
    return Dictionary(uniqueKeysWithValues: zip(channels, extractions.map { $0.finish() }))
  }
}
