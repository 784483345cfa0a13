/// What is looked up of a clip's landmarks under one hypothesis, or a group of them.
public struct LookupParameters: Hashable, Sendable, Codable {
  /// Bands by which a landmark's first peak may differ from a recording's.
  public var bandTolerance: Float = 1
  /// A landmark whose interval or step lies this near to the border between two whole numbers is looked up under both,
  /// where the search is thorough.
  public var roundingDoubt: Float = 0.25
  /// Postings that are read, about, in an index of ten hours or less.
  public var mostPostings = 350_000
  /// By how many times more is read at most in a larger index than in one of ten hours: up to 50 hours, the same
  /// landmarks are looked up; beyond, only ever fewer, those worth most for what they cost.
  public var mostGrowth = 5.0
  /// Landmarks that are worth less together, and are not all, are not looked up: they would not bring votes enough. In
  /// an index of a thousand hours, that is so of the coarse net.
  public var leastWorth = 6.0

  /// Postings that may be read of an index of so many.
  func affordable(postingCount: Int) -> Int {
    // Ten hours hold some 4.2 million postings.
    let growth = min(max(1, Double(postingCount) / 4_200_000), mostGrowth)
    return Int(Double(mostPostings) * growth)
  }
}
