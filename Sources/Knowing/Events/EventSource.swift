public import Dates

/// Where facts about an event come from.
public struct EventSource: Hashable, Sendable, Codable {
  /// The address of the page that says so.
  public var url: String
  /// A copy of that page which will not change.
  public var archivedURL: String?
  /// Who published it.
  public var by: String?
  /// When it was published.
  public var publishedAt: Moment?
  /// Which of the event's facts it carries, by their keys (`date`, `place`, ...).
  public var supports: [String]

  /// Every fact as it is; what is not known is left out.
  public init(
    url: String, archivedURL: String? = nil, by: String? = nil, publishedAt: Moment? = nil, supports: [String] = []
  ) {
    self.url = url
    self.archivedURL = archivedURL
    self.by = by
    self.publishedAt = publishedAt
    self.supports = supports
  }

  /// The names that event files use.
  enum CodingKeys: String, CodingKey {
    case url
    case archivedURL = "archived_url"
    case by
    case publishedAt = "published_at"
    case supports
  }
}
