public import Dates

/// What a person decided about a match. Decisions are only ever added: who changes their mind decides again.
public struct Decision: Hashable, Sendable {
  /// What a person found after listening and looking.
  public enum Verdict: String, Hashable, Sendable, Codable, CaseIterable {
    /// Both files do contain the same recording.
    case confirmed
    /// They do not.
    case rejected
    /// It cannot be told.
    case unclear
  }

  /// Which match, by the name that reports give it.
  public var match: String
  /// The SHA-256 of the clip.
  public var clip: String
  /// The ID of the recording that the match is with.
  public var recording: String
  /// Where in the clip the match begins and ends, in seconds.
  public var start: Double?
  /// See `start`.
  public var stop: Double?
  /// What was decided.
  public var verdict: Verdict
  /// Who decided.
  public var by: String
  /// When.
  public var at: Moment
  /// Why, in their own words.
  public var note: String?

  /// Every fact as it is.
  public init(
    match: String, clip: String, recording: String, start: Double? = nil, stop: Double? = nil, verdict: Verdict,
    by: String, at: Moment, note: String? = nil
  ) {
    self.match = match
    self.clip = clip
    self.recording = recording
    self.start = start
    self.stop = stop
    self.verdict = verdict
    self.by = by
    self.at = at
    self.note = note
  }
}
