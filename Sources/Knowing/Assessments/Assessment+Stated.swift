package import Chances
package import Claims

extension Assessment {
  /// What results state, where the dates that it was drawn from are not at hand.
  ///
  /// What an earlier version of the program held against a post on weaker grounds is not said again.
  ///
  /// - Parameters:
  ///   - outcome: as stated.
  ///   - claim: what is known of the post.
  ///   - hasEvent: whether the recording is of an event.
  ///   - strength: how much the match can carry.
  ///   - reservations: why it may show something else than one recording.
  package init(
    stated outcome: Outcome, claim: Claim?, hasEvent: Bool, strength: Strength, reservations: [Reservation]
  ) {
    let reasons = Self.hindrances(claim: claim, hasEvent: hasEvent, strength: strength, reservations: reservations)
    self.outcome = outcome == .recycled && !reasons.isEmpty ? .predatesPost : outcome
    hindrances = self.outcome == .predatesPost ? reasons : []
    hasCaption = Self.hasWords(claim?.caption)
    posted = claim?.posted
    eventDate = nil
    publishedAt = nil
    age = nil
    acknowledgement = nil
    sought = []
  }
}
