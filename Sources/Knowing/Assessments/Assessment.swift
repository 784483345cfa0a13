public import Catalogues
public import Chances
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
    /// The sound is older than the post, and nothing may be held against it: `hindrances` say why.
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
  /// The words by which the post says what the sound is; only for `.acknowledged`.
  public let acknowledgement: Acknowledgement?
  /// What the post was looked through for, where its sound is older.
  public let sought: [SoughtName]
  /// Why nothing is held against the post; only for `.predatesPost`.
  public let hindrances: [Hindrance]

  /// How many days the sound existed before the post, at the least; `nil` where it is not known to be older.
  public var daysBeforePost: Int? { age?.days }

  /// Weighs a match against the claim about the clip.
  ///
  /// - Parameters:
  ///   - claim: what is known of the post.
  ///   - recording: the recording that the clip's sound was found in.
  ///   - event: the event it is a recording of, where there is one.
  ///   - strength: how much the match can carry.
  ///   - reservations: why it may show something else than one recording.
  public init(
    claim: Claim?, recording: Recording, event: Event?, strength: Strength = .strong, reservations: [Reservation] = []
  ) {
    self.init(
      claim: claim, publishedAt: recording.publishedAt, event: event, strength: strength, reservations: reservations)
  }

  /// The same from the facts alone.
  ///
  /// - Parameters:
  ///   - posted: when the clip was posted.
  ///   - caption: the words under the post.
  ///   - publishedAt: when the recording was published.
  ///   - event: the event it is a recording of.
  public init(posted: Moment?, caption: String?, publishedAt: Moment?, event: Event?) {
    self.init(
      claim: Claim(source: "", posted: posted, caption: caption), publishedAt: publishedAt, event: event,
      strength: .strong, reservations: [])
  }

  private init(
    claim: Claim?, publishedAt: Moment?, event: Event?, strength: Strength, reservations: [Reservation]
  ) {
    posted = claim?.posted
    self.publishedAt = publishedAt
    eventDate = event?.date
    let dates = Dates(event: event, publishedAt: publishedAt)
    let order = posted.map { dates.order(toPost: $0) } ?? .unknown
    age = order == .before ? posted.flatMap { dates.age(atPost: $0) } : nil
    hasCaption = Self.hasWords(claim?.caption)
    guard order == .before, let posted else {
      outcome = order == .overlapping ? .contemporary : order == .after ? .earlierThanReference : .undated
      (acknowledgement, sought, hindrances) = (nil, [], [])
      return
    }
    sought = SoughtName.all(event: event, publishedAt: publishedAt, posted: posted)
    acknowledgement = Acknowledgement.find(sought, in: claim?.caption ?? "", otherText: claim?.otherText ?? [])
    let reasons = Self.hindrances(
      claim: claim, hasEvent: event != nil, strength: strength, reservations: reservations)
    hindrances = acknowledgement == nil ? reasons : []
    outcome = acknowledgement != nil ? .acknowledged : reasons.isEmpty ? .recycled : .predatesPost
  }

  static func hasWords(_ caption: String?) -> Bool {
    caption?.unicodeScalars.contains { !$0.properties.isWhitespace } ?? false
  }

  /// Why what a post does not say is no evidence, or the match none.
  static func hindrances(
    claim: Claim?, hasEvent: Bool, strength: Strength, reservations: [Reservation]
  ) -> [Hindrance] {
    var reasons: [Hindrance] = []
    switch (claim?.captionState, hasWords(claim?.caption)) {
    case (.unread, _): reasons.append(.captionUnread)
    case (_, false): reasons.append(.noCaption)
    case (.cut, _): reasons.append(.captionCut(ending: claim?.caption.flatMap { CaptionEnding.ofCut($0) }))
    default: break
    }
    // Of a recording without an event nobody knows by which words a caption would acknowledge it.
    if !hasEvent { reasons.append(.noEvent) }
    if strength == .weak { reasons.append(.weak) }
    if !reservations.isEmpty { reasons.append(.reserved(reservations)) }
    return reasons
  }
}
