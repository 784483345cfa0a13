internal import Claims
public import Dates

/// What the claims of a group's clips add up to. Counts, never what anybody meant by them.
public struct GroupFacts: Hashable, Sendable {
  /// A word that several clips have in common, and how many.
  public struct Common: Hashable, Sendable {
    /// The word or the text.
    public var text: String
    /// Clips that have it.
    public var clips: Int
  }

  /// Accounts that are known, counted by platform and handle.
  public var accounts: Int
  /// The earliest post.
  public var firstPosted: Moment?
  /// The latest post.
  public var lastPosted: Moment?
  /// For each of `TimeWindow.all`: the largest share of the dated posts that lies within such a time; `nil` where no post
  /// is dated as precisely as that.
  public var busiest: [Double?]
  /// The account with most of the clips (of equals, the first by name), and its share of all clips with a known account.
  public var busiestAccount: String?
  /// See `busiestAccount`.
  public var busiestAccountShare: Double?
  /// Hashtags that at least two clips bear, most frequent first; at most ten.
  public var hashtags: [Common]
  /// Captions (without hashtags, case and blanks) that at least two clips bear, most frequent first; at most five.
  public var captions: [Common]

  init(_ clips: [GroupedClip]) {
    let named = clips.compactMap(\.accountKey)
    let counted = Self.common(named, least: 1, most: 1).first
    accounts = Set(named).count
    busiestAccount = counted?.text
    busiestAccountShare = counted.map { Double($0.clips) / Double(named.count) }
    let posts = clips.compactMap { $0.claim?.posted }.sorted {
      ($0.seconds, $0.precision.rawValue) < ($1.seconds, $1.precision.rawValue)
    }
    firstPosted = posts.first
    lastPosted = posts.last
    busiest = TimeWindow.all.map { $0.largestShare(of: posts) }
    hashtags = Self.common(clips.flatMap { Set(CaptionWords.hashtags($0.claim?.caption ?? "")) }, least: 2, most: 10)
    captions = Self.common(
      clips.compactMap { CaptionWords.plain($0.claim?.caption ?? "") }, least: 2, most: 5)
  }

  private static func common(_ texts: [String], least: Int, most: Int) -> [Common] {
    Dictionary(grouping: texts, by: \.self).map { Common(text: $0, clips: $1.count) }
      .filter { $0.clips >= least }
      .sorted { ($1.clips, $0.text) < ($0.clips, $1.text) }
      .prefix(most).map(\.self)
  }
}
