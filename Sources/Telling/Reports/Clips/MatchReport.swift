public import Assessments
public import Cases
public import Catalogues
public import Claims
public import Dates
public import Events
public import Matching
public import Sighting

/// A match, with what is known of the recording that it was found in.
public struct MatchReport: Hashable, Sendable {
  /// Where, how much and how surely.
  public var match: Match
  /// What was seen, where the pictures match; `nil` where the sound does.
  public var sight: Sight?
  /// The recording's ID.
  public var recording: String
  /// What the recording is, in a few words.
  public var title: String?
  /// The ID of the event it is a recording of.
  public var event: String?
  /// All that the index knows of the recording; `nil` where only the report is at hand.
  public var source: Recording?
  /// All that the index knows of the event.
  public var happening: Event?
  /// When that event was.
  public var eventDate: Moment?
  /// Where that event was.
  public var eventPlace: String?
  /// When the recording was published.
  public var publishedAt: Moment?
  /// The ID of the best recording that does not carry the same sound.
  public var runnerUp: String?
  /// What the match means against the claim, with all that it was drawn from.
  public var assessment: Assessment
  /// How many days the sound existed before the post, at the least; `nil` where it is not known to be older.
  public var daysBeforePost: Int? { assessment.daysBeforePost ?? statedDays }
  /// The same as results state it whose dates are not at hand.
  var statedDays: Int?
  /// Whether results whose dates are not at hand state that this is the earliest recording.
  var isStatedEarliest = false
  /// What people decided about the match, oldest first.
  public var decisions: [Decision] = []

  /// Brings a match together with the rows of the catalogue that it points at.
  ///
  /// - Parameters:
  ///   - match: what was found.
  ///   - sight: what was seen, where the pictures match.
  ///   - recording: the recording it was found in.
  ///   - event: the event it is a recording of, where there is one.
  ///   - runnerUp: the ID of the recording that `match.runnerUp` points at.
  ///   - claim: what is known of the post.
  public init(
    match: Match, sight: Sight? = nil, recording: Recording, event: Event? = nil, runnerUp: String? = nil,
    claim: Claim? = nil
  ) {
    self.match = match
    self.sight = sight
    self.recording = recording.name
    source = recording
    happening = event
    title = recording.title ?? event?.title
    self.event = recording.event
    eventDate = event?.date
    let place = [event?.place, event?.country].compactMap(\.self)
    eventPlace = place.isEmpty ? nil : place.joined(separator: ", ")
    publishedAt = recording.publishedAt
    self.runnerUp = runnerUp
    assessment = Assessment(
      claim: claim, recording: recording, event: event, strength: match.strength, reservations: match.reservations)
  }
}
