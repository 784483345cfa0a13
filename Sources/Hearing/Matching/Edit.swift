/// What was done to a recording on its way to the clip.
///
/// A change of *speed* is a `tempo` and a `pitch` of the same factor.
public struct Edit: Hashable, Sendable, Codable {
  /// How many times faster the clip runs than the recording; 1 is unchanged.
  public var tempo: Double
  /// How many times higher the clip sounds than the recording, as a ratio of frequencies; 1 is unchanged.
  public var pitch: Double

  /// - Parameters:
  ///   - tempo: clip's tempo over the recording's, positive.
  ///   - pitch: clip's frequencies over the recording's, positive.
  public init(tempo: Double, pitch: Double) {
    self.tempo = tempo
    self.pitch = pitch
  }

  /// Nothing done: the recording as it was.
  public static let identity = Edit(tempo: 1, pitch: 1)
}
