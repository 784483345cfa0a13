public import Audio
public import Matching

/// Clips that share a recording with each other: all of them carry one stretch of it.
public struct SoundGroup: Hashable, Sendable {
  /// A clip's part in a group.
  public struct Member: Hashable, Sendable {
    /// Number of the clip among those that were grouped.
    public var clip: Int
    /// Where in the clip the sound is, in seconds: at least the shared stretch.
    public var range: TimeRange
    /// The clip's tempo and pitch over those of the group's first member.
    public var edit: Edit
    /// Of the best link of this clip's piece, for the search of one clip; `nil` for a copy to the byte.
    public var eValue: Double?

    /// Every field as it is.
    public init(clip: Int, range: TimeRange, edit: Edit, eValue: Double?) {
      self.clip = clip
      self.range = range
      self.edit = edit
      self.eValue = eValue
    }
  }

  /// The clip that most others were found in comes first: times and edits are told by it. Then by number.
  public var members: [Member]
  /// The stretch that all members share, in seconds of the first member.
  public var shared: TimeRange

  /// Every field as it is.
  public init(members: [Member], shared: TimeRange) {
    self.members = members
    self.shared = shared
  }
}
