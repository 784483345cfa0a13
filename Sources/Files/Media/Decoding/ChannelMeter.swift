/// Says, second by second, whether the mix of a stream's channels is what a listener hears of them.
struct ChannelMeter {
  /// Below this correlation the channels hold different sounds.
  static let leastCorrelation = 0.3
  /// A mix whose power is less than this share of the louder channel's has lost something: -9 dB.
  static let leastMix = 0.125_89
  /// A channel that is 40 dB below the other one adds nothing.
  static let leastShare = 1e-4
  /// The mean square of what is as good as silent: -60 dB.
  static let silence = 1e-6

  /// What was measured of a pair of channels.
  struct Sums {
    var left = 0.0
    var right = 0.0
    var product = 0.0
    var count = 0

    /// Whether left and right say something that the mix does not.
    var differ: Bool {
      let louder = max(left, right)
      guard count > 0, louder / Double(count) > ChannelMeter.silence,
        min(left, right) > ChannelMeter.leastShare * louder
      else { return false }
      let mix = (left + right + 2 * product) / 4
      return product < ChannelMeter.leastCorrelation * (left * right).squareRoot()
        || mix < ChannelMeter.leastMix * louder
    }
  }

  private var format: FrameFormat?
  private var pairs: [ChannelPair] = []
  private var sums: [Sums] = []

  /// Takes in a frame, before it is resampled.
  ///
  /// - Returns: whether a second is full in which channels differ.
  mutating func append(_ frame: borrowing Frame, _ format: FrameFormat) -> Bool {
    guard format.channels > 1 else { return false }
    var differ = false
    if format != self.format {
      differ = finish()
      self.format = format
      pairs = ChannelPair.all(of: format)
      sums = pairs.map { _ in Sums() }
    }
    for (number, pair) in pairs.enumerated() { frame.measure(pair, format, into: &sums[number]) }
    guard let count = sums.first?.count, count >= Int(format.rate) else { return differ }
    return finish() || differ
  }

  /// The second is over, full or not.
  ///
  /// - Returns: whether channels differ in it.
  mutating func finish() -> Bool {
    defer { sums = pairs.map { _ in Sums() } }
    guard let format, let count = sums.first?.count, count > Int(format.rate) / 4 else { return false }
    return sums.contains(where: \.differ)
  }
}
