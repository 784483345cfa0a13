/// What a newsroom puts over a dossier.
public struct Heading: Hashable, Sendable {
  /// What the page is called.
  public var title: String?
  /// Who publishes it.
  public var house: String?
  /// Who wrote it.
  public var author: String?

  /// Nothing, or all of it.
  public init(title: String? = nil, house: String? = nil, author: String? = nil) {
    self.title = title
    self.house = house
    self.author = author
  }
}
