/// What holds for a whole index: how its segments are written, and with which parameters it hears.
public struct CatalogueHeader: Hashable, Sendable {
  /// The version of the segments' format.
  public var indexFormat: Int
  /// The name of the set of parameters.
  public var profileID: String
  /// All the parameters, as JSON.
  public var profile: String

  /// Every fact as it is.
  public init(indexFormat: Int, profileID: String, profile: String) {
    self.indexFormat = indexFormat
    self.profileID = profileID
    self.profile = profile
  }
}
