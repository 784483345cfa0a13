/// All numbers that decide what a script is.
package struct ScriptRules: Hashable, Sendable {
  /// Tokens of a stretch of text that is compared as a whole, and from the start of one to the next.
  package var window = 40
  package var step = 20
  /// Tokens of a shingle: with a tenth of the words wrong in both texts, half of the shingles of three are whole in both.
  package var shingle = 3
  /// Texts of one bucket that are compared with all others of it; the rest is found through them.
  package var mostOfBucket = 60
  /// Tokens around what the shingles found in which the passage may go on.
  package var margin = 60
  /// Tokens of a text that are aligned at once.
  package var longest = 3000
  /// Words that a passage has in common at least; twice as many where each character counts.
  package var leastSame = 12
  /// Share of a passage that is the same at least. Two texts with a tenth of the words wrong in each have 0.8.
  package var leastLikeness = 0.55

  package init() {}
}
