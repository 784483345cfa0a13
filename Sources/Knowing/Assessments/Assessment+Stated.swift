package import Dates

extension Assessment {
  /// What results state, where the dates that it was drawn from are not at hand.
  ///
  /// - Parameters:
  ///   - outcome: as stated.
  ///   - posted: when the clip was posted.
  ///   - caption: the words under the post.
  package init(stated outcome: Outcome, posted: Moment?, caption: String?) {
    self.outcome = outcome
    hasCaption = caption?.unicodeScalars.contains { !$0.properties.isWhitespace } ?? false
    self.posted = posted
    eventDate = nil
    publishedAt = nil
    age = nil
    acknowledgement = nil
  }
}
