public import Audio
public import Matching

/// What came near to being a match, and is none: chance alone gives one as good too often.
///
/// It has no assessment, and never gets one: nobody is accused on it.
public struct NearMiss: Hashable, Sendable {
  /// The recording's ID.
  public var recording: String
  /// What the recording is, in a few words.
  public var title: String?
  /// Where in the clip.
  public var queryRange: TimeRange
  /// Where in the recording.
  public var referenceRange: TimeRange
  /// What would have been done to the recording to make the clip.
  public var edit: Edit
  /// -log10 of the probability that as many peaks coincide by chance, were they independent.
  public var score: Double
  /// How many of this kind chance alone would give.
  public var eValue: Double

  /// - Parameters:
  ///   - match: as it was found.
  ///   - recording: the recording's ID.
  ///   - title: what it is.
  public init(_ match: Match, recording: String, title: String?) {
    self.recording = recording
    self.title = title
    queryRange = match.queryRange
    referenceRange = match.referenceRange
    edit = match.edit
    score = match.score
    eValue = match.eValue
  }
}
