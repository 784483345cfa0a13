internal import Indexing

/// Memory that a search uses over and over: to get it anew from the system for each hypothesis costs as much as much of
/// what is done in it.
package final class Workspace {
  /// The latest answer of the index.
  var hits = Hits()
  /// Votes by place; see `VoteSieve`.
  var counters: [UInt8] = []
  /// Numbers of counters; see `VoteSieve`.
  var promising: [UInt32] = []
  /// A bit for each counter; see `VoteSieve`.
  var marks: [UInt64] = []

  package init() {}
}
