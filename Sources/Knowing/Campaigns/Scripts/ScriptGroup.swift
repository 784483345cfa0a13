package import Audio

/// Clips in which the same words are spoken.
package struct ScriptGroup: Hashable, Sendable {
  /// A clip's part in a group.
  package struct Member: Hashable, Sendable {
    package var clip: Int
    /// Where in the clip the words are spoken, in seconds; `nil` where that is not known.
    package var range: TimeRange?
  }

  /// The one whose words are quoted comes first; then by number.
  package var members: [Member]
  /// The words that all have in common, as the first one has them.
  package var passage: String
}
