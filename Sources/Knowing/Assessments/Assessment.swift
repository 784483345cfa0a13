public import Catalogues
public import Claims
public import Dates
public import Events

/// What a match means against the claim's date and caption. It is never a rating of truth.
///
/// It is arithmetic on what was given: the post's date, the event's, the recording's publication, and the words of
/// the caption. Everything that it was drawn from is in it, so that a person can check it.
public struct Assessment: Hashable, Sendable {
  /// What came of it, by the names that reports print.
  public enum Outcome: String, Hashable, Sendable, CaseIterable {
    /// The post's date is not known, or neither the event's nor the recording's publication is.
    case undated
    /// The dates overlap, as precisely as they are known.
    case contemporary
    /// The post is older than what is known of the sound, whose dates therefore need another look.
    case earlierThanReference = "earlier-than-reference"
    /// The sound is older than the post, and the caption says what it is.
    case acknowledged
    /// The sound is older than the post, and there is no caption to hold against it, or no event to look for in it.
    case predatesPost = "predates-post"
    /// The sound is older than the post, and the caption names neither the event nor its place.
    case recycled
  }

  /// What came of it.
  public let outcome: Outcome
  /// Whether there are words under the post.
  public let hasCaption: Bool
  /// When the clip was posted.
  public let posted: Moment?
  /// When the event was.
  public let eventDate: Moment?
  /// When the recording was published.
  public let publishedAt: Moment?
  /// How long the sound had existed when the clip was posted; only where it is older than the post.
  public let age: DayCount?
  /// The words by which the caption says what the sound is; only for `.acknowledged`.
  public let acknowledgement: Acknowledgement?

  /// How many days the sound existed before the post, at the least; `nil` where it is not known to be older.
  public var daysBeforePost: Int? { age?.days }

  /// Weighs a match against the claim about the clip.
  ///
  /// - Parameters:
  ///   - claim: what is known of the post.
  ///   - recording: the recording that the clip's sound was found in.
  ///   - event: the event it is a recording of, where there is one.
  public init(claim: Claim?, recording: Recording, event: Event?) {
    self.init(
      posted: claim?.posted, caption: claim?.caption, publishedAt: recording.publishedAt, event: event)
  }

  /// The same from the facts alone.
  ///
  /// - Parameters:
  ///   - posted: when the clip was posted.
  ///   - caption: the words under the post.
  ///   - publishedAt: when the recording was published.
  ///   - event: the event it is a recording of.
  public init(posted: Moment?, caption: String?, publishedAt: Moment?, event: Event?) {
    self.posted = posted
    self.publishedAt = publishedAt
    eventDate = event?.date
    let dates = Dates(event: event, publishedAt: publishedAt)
    let order = posted.map { dates.order(toPost: $0) } ?? .unknown
    age = order == .before ? posted.flatMap { dates.age(atPost: $0) } : nil
    let words = caption ?? ""
    hasCaption = words.unicodeScalars.contains { !$0.properties.isWhitespace }
    var found: Acknowledgement?
    switch order {
    case .unknown: outcome = .undated
    case .overlapping: outcome = .contemporary
    case .after: outcome = .earlierThanReference
    case .before:
      if hasCaption, let posted {
        found = Acknowledgement.find(in: words, event: event, publishedAt: publishedAt, posted: posted)
      }
      // Of a recording without an event nobody knows by which words a caption would acknowledge it.
      outcome = found != nil ? .acknowledged : hasCaption && event != nil ? .recycled : .predatesPost
    }
    acknowledgement = found
  }
}
