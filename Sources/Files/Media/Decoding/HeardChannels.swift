package import Audio

/// What is read of the channels of a stream.
package enum HeardChannels: String, Codable, Hashable, Sendable {
  case mix
  case left
  case right
  case difference
  /// Left and right at once: a sample of the one, then one of the other. What they share and what they do not can be had
  /// from one reading.
  case sides

  /// The same as one sound.
  package init(_ channel: SoundChannel) {
    switch channel {
    case .mix: self = .mix
    case .left: self = .left
    case .right: self = .right
    case .difference: self = .difference
    }
  }

  /// Samples that sound at the same time.
  package var width: Int { self == .sides ? 2 : 1 }
}
