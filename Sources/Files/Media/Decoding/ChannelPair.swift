import CFFmpeg

/// Two channels that are meant for the loudspeakers on the left and on the right of a listener.
struct ChannelPair: Equatable {
  /// Numbers of both among the channels of a frame.
  let left: Int
  let right: Int

  /// The loudspeakers that stand opposite each other, as the bits of FFmpeg's masks: front, back, beside the centre, side.
  private static let opposites: [(left: UInt64, right: UInt64)] = [(0, 1), (4, 5), (6, 7), (9, 10)]

  /// The pairs in a shape of sound; where it does not name loudspeakers, channels follow one another pair by pair.
  static func all(of format: FrameFormat) -> [ChannelPair] {
    let count = Int(format.channels)
    guard count > 2, format.mask != 0 else {
      return stride(from: 0, to: count - 1, by: 2).map { ChannelPair(left: $0, right: $0 + 1) }
    }
    return opposites.compactMap { pair in
      guard let left = place(of: pair.left, in: format.mask), let right = place(of: pair.right, in: format.mask),
        max(left, right) < count
      else { return nil }
      return ChannelPair(left: left, right: right)
    }
  }

  /// Channels stand in the order of the mask's bits.
  private static func place(of bit: UInt64, in mask: UInt64) -> Int? {
    mask & (1 << bit) == 0 ? nil : (mask & ((1 << bit) - 1)).nonzeroBitCount
  }
}
