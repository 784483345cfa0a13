internal import Claims
public import Dates

/// What the claims of a group's posts add up to. Counts, never what anybody meant by them.
///
/// Two files of one post (a download in two formats) are one post.
public struct GroupFacts: Hashable, Sendable {
  /// A word that several posts have in common, and how many.
  public struct Common: Hashable, Sendable {
    /// The word or the text.
    public var text: String
    /// Posts that have it.
    public var posts: Int
  }

  /// Posts of which the clips are; a clip without a post's ID is one of its own.
  public var posts: Int
  /// Posts whose day is known, by which the shares of time windows are told.
  public var datedPosts: Int
  /// Posts of which only the month or the year is known.
  public var vaguePosts: Int
  /// Posts whose account is known.
  public var postsOfAccounts: Int
  /// Accounts that are known, counted by platform and handle.
  public var accounts: Int
  /// The earliest post; one whose day is known comes before those of which only the month or year is.
  public var firstPosted: Moment?
  /// The latest post, in the same way.
  public var lastPosted: Moment?
  /// For each of `TimeWindow.all`: the largest share of the dated posts that certainly lies within such a time; `nil`
  /// where there are too few of them.
  public var busiest: [Double?]
  /// The account with most of the posts; `nil` where several have as many, or where too few posts have an account.
  public var busiestAccount: String?
  /// Its posts.
  public var busiestAccountPosts: Int?
  /// Their share of all posts with a known account.
  public var busiestAccountShare: Double? {
    busiestAccountPosts.map { Double($0) / Double(postsOfAccounts) }
  }
  /// Hashtags that at least two posts bear, most frequent first; at most ten.
  public var hashtags: [Common]
  /// Captions (without hashtags, case and blanks) that at least two posts bear, most frequent first; at most five.
  public var captions: [Common]

  init(_ clips: [GroupedClip]) {
    var known: Set<String> = []
    let posts = clips.filter { clip in clip.postKey.map { known.insert($0).inserted } ?? true }
    self.posts = posts.count
    let named = posts.compactMap(\.accountKey)
    let most = Self.common(named, least: 1, most: 2)
    accounts = Set(named).count
    postsOfAccounts = named.count
    let isAlone = most.count == 1 || most.count == 2 && most[0].posts > most[1].posts
    let busiest = isAlone && named.count >= TimeWindow.fewestPosts ? most.first : nil
    busiestAccount = busiest?.text
    busiestAccountPosts = busiest?.posts
    let dates = posts.compactMap { $0.claim?.posted }
    let dated = dates.filter(TimeWindow.counts)
    datedPosts = dated.count
    vaguePosts = dates.count - dated.count
    let told = (dated.isEmpty ? dates : dated)
    firstPosted = told.min { ($0.seconds, $0.lastSecond) < ($1.seconds, $1.lastSecond) }
    lastPosted = told.max { ($0.lastSecond, $0.seconds) < ($1.lastSecond, $1.seconds) }
    self.busiest = TimeWindow.all.map { $0.largestShare(of: dated) }
    hashtags = Self.common(posts.flatMap { Set(CaptionWords.hashtags($0.claim?.caption ?? "")) }, least: 2, most: 10)
    captions = Self.common(
      posts.compactMap { CaptionWords.plain($0.claim?.caption ?? "") }, least: 2, most: 5)
  }

  private static func common(_ texts: [String], least: Int, most: Int) -> [Common] {
    Dictionary(grouping: texts, by: \.self).map { Common(text: $0, posts: $1.count) }
      .filter { $0.posts >= least }
      .sorted { ($1.posts, $0.text) < ($0.posts, $1.text) }
      .prefix(most).map(\.self)
  }
}
