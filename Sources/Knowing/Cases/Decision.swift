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
  /// What was decided.
  public var verdict: Verdict
  /// Who decided.
  public var by: String
  /// When.
  public var at: Moment
  /// Why, in their own words.
  public var note: String?

  /// Every fact as it is.
  public init(match: String, verdict: Verdict, by: String, at: Moment, note: String? = nil) {
    self.match = match
    self.verdict = verdict
    self.by = by
    self.at = at
    self.note = note
  }
}
