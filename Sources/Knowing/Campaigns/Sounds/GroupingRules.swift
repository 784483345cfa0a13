/// All numbers that decide what a group is.
package struct GroupingRules: Hashable, Sendable {
  /// Seconds that all clips of a sound group share at least. Ranges end up to half a second early or late.
  package var leastShared = 1.5
  /// One sound of a clip ends and another begins where at most so many links reach across for each one on the side with
  /// fewer.
  package var seamShare = 0.25
  /// How well two clips must lie on one another where a third says that they do, as -log10 of chance.
  package var leastScore = 6.0
  /// A link with a smaller score that was found but once, in one direction, counts only if a third clip bears it out: the
  /// best of strangers among 250 clips scored 20, the faintest true pairs 22 and more.
  package var leastAlone = 25.0
  /// Pieces of each sound that are asked before two become one.
  package var witnesses = 8
  /// Pairs of them that are laid over one another.
  package var layings = 6

  package init() {}
}
