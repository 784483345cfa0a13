package import Dates

/// A length of time within which posts are counted as near each other. Sounds spread over hours and days, so several are
/// told at once, and none is called the right one.
public struct TimeWindow: Hashable, Sendable {
  /// As reports name it.
  public let name: String
  /// Its length, in seconds.
  public let seconds: Int

  /// An hour, a day, a week.
  public static let all = [
    TimeWindow(name: "1h", seconds: 3600), TimeWindow(name: "24h", seconds: 86400),
    TimeWindow(name: "7d", seconds: 7 * 86400),
  ]

  /// Whether a post is dated precisely enough to be counted within such a time.
  package func counts(_ posted: Moment) -> Bool {
    switch posted.precision {
    case .second: true
    case .day: seconds >= 86400
    case .month, .year: false
    }
  }

  /// Whether two posts lie this near each other; `false` where their dates do not tell.
  package func holds(_ left: Moment, _ right: Moment) -> Bool {
    counts(left) && counts(right) && abs(left.seconds - right.seconds) <= seconds
  }

  /// The largest share of posts that one such time holds.
  ///
  /// - Parameter posts: in order of time.
  /// - Returns: `nil` where none can be counted.
  func largestShare(of posts: [Moment]) -> Double? {
    let counted = posts.filter(counts).map(\.seconds)
    guard !counted.isEmpty else { return nil }
    var most = 0
    var first = 0
    for last in counted.indices {
      while counted[last] - counted[first] > seconds { first += 1 }
      most = max(most, last - first + 1)
    }
    return Double(most) / Double(counted.count)
  }
}
