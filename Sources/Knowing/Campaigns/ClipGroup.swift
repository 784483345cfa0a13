public import Audio
public import Matching

/// Clips that share a sound, or a script.
public struct ClipGroup: Hashable, Sendable {
  /// What the clips share.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A recording.
    case sound
    /// A text, whoever reads it.
    case script
  }

  /// A clip's part in a group.
  public struct Member: Hashable, Sendable {
    /// Place of the clip in `Grouping.clips`.
    public var clip: Int
    /// Where in the clip the shared sound or text is, in seconds; `nil` where a text has no times.
    public var range: TimeRange?
    /// Tempo and pitch over those of the group's first member; `nil` for a script.
    public var edit: Edit?
    /// Of the best match of this clip's sound with that of another clip, corrected for all comparisons; `nil` for a script
    /// and for a copy to the byte.
    public var eValue: Double?

    /// Every field as it is.
    public init(clip: Int, range: TimeRange?, edit: Edit? = nil, eValue: Double? = nil) {
      self.clip = clip
      self.range = range
      self.edit = edit
      self.eValue = eValue
    }
  }

  /// Unique among the groups of one run: `sound-1`, `script-1`, ..., by size.
  public var id: String
  /// What the clips share.
  public var kind: Kind
  /// The member by which times and edits are told comes first; then in the order of the clips.
  public var members: [Member]
  /// The stretch that all members share, in seconds of the first member.
  public var shared: TimeRange?
  /// For a script: the passage that all members share, in the words of the first one.
  public var passage: String?
  /// What the claims add up to.
  public var facts: GroupFacts
  /// What the user's list of accounts says of the group's accounts.
  public var listed: [ListedAccount] = []
  /// Recordings of the reference index that the shared sound matches.
  public var recordings: [KnownSound] = []
  /// Recordings of the user's index of popular sounds that it matches.
  public var popular: [KnownSound] = []

  /// - Parameters:
  ///   - id: unique in the grouping.
  ///   - kind: what the clips share.
  ///   - members: at least two.
  ///   - shared: the stretch that they share, in seconds of the first member.
  ///   - passage: the words that they share.
  ///   - clips: all clips of the grouping, for what their claims add up to.
  public init(
    id: String, kind: Kind, members: [Member], shared: TimeRange?, passage: String? = nil, clips: [GroupedClip]
  ) {
    self.id = id
    self.kind = kind
    self.members = members
    self.shared = shared
    self.passage = passage
    facts = GroupFacts(members.map { clips[$0.clip] })
  }
}
