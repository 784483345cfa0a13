/// What is heard of the channels of a stream of sound.
public enum SoundChannel: String, Hashable, Sendable, Codable, CaseIterable {
  /// All channels together, which for most files is all there is to hear.
  case mix
  /// The left one alone; of more than two, what a listener's left loudspeaker plays.
  case left
  /// The same on the right.
  case right
  /// What left has and right has not: a mix of both loses what is upside down in one of them.
  case difference
}
