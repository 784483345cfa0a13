public import Dates

/// What came of grouping the clips of a folder.
public struct Grouping: Hashable, Sendable {
  /// All clips, in the order in which they were given.
  public var clips: [GroupedClip]
  /// Sound groups first, then script groups, each largest first.
  public var groups: [ClipGroup]
  /// Accounts that share at least two groups.
  public var pairs: [AccountPair]
  /// When the clips were held against each other.
  public var checkedAt: Moment?
  /// The version of the program that did.
  public var version: String?
  /// The name of the parameters that they were heard with.
  public var profile: String?

  /// Every field as it is.
  public init(clips: [GroupedClip], groups: [ClipGroup]) {
    self.clips = clips
    self.groups = groups
    pairs = AccountPair.all(of: groups, clips: clips)
  }
}
