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

  /// With fewer posts no share is told: of two posts, each is half of all.
  public static let fewestPosts = 3

  /// Whether a date tells at least the day, so that a post can be counted for windows at all.
  package static func counts(_ posted: Moment) -> Bool { posted.precision == .second || posted.precision == .day }

  /// Whether two posts certainly lie this near each other: a post whose hour is not known may be of any.
  package func holds(_ left: Moment, _ right: Moment) -> Bool {
    guard Self.counts(left), Self.counts(right) else { return false }
    return max(left.lastSecond, right.lastSecond) - min(left.seconds, right.seconds) <= seconds
  }

  /// The largest share of posts that certainly lie within one such time. It is of the same posts for every window, so it
  /// grows with the window.
  ///
  /// - Parameter posts: in any order; those whose day is not known are not counted.
  /// - Returns: `nil` where fewer than `fewestPosts` can be counted.
  func largestShare(of posts: [Moment]) -> Double? {
    let counted = posts.filter(Self.counts)
    guard counted.count >= Self.fewestPosts else { return nil }
    // What is longer than the window lies within none; of the rest, whatever begins before the window and ends in it
    // is told apart by its end alone.
    let short = counted.filter { $0.lastSecond - $0.seconds <= seconds }
    let starts = short.map(\.seconds).sorted()
    let stops = short.map(\.lastSecond).sorted()
    var most = 0
    var stopped = 0
    for (before, start) in starts.enumerated() where before == 0 || start > starts[before - 1] {
      while stopped < stops.count, stops[stopped] <= start + seconds { stopped += 1 }
      most = max(most, stopped - before)
    }
    return Double(most) / Double(counted.count)
  }
}

extension Moment {
  /// The last second that the moment may be.
  package var lastSecond: Int { precision == .second ? seconds : lastDay * 86400 + 86399 }
}
