package import Landmarks

/// A question to an index: which postings have one of these hashes?
package struct Probe: Hashable, Sendable {
  /// The lowest hash that is asked for.
  package var low: LandmarkHash
  /// How many hashes from `low` on are asked for, each a cell of the answer; neighbours differ in the band of the first
  /// peak.
  package var width: Int

  package init(low: LandmarkHash, width: Int) {
    self.low = low
    self.width = width
  }
}
