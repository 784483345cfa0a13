package import Landmarks

/// Where a landmark occurs: (hash) -> (recording, frame), with both as one position on the index's time line.
package struct Posting: Hashable, Comparable, Sendable {
  package var hash: LandmarkHash
  /// Frame of the first peak, counted through all recordings of the segment.
  package var position: UInt32

  package init(hash: LandmarkHash, position: UInt32) {
    self.hash = hash
    self.position = position
  }

  package static func < (left: Posting, right: Posting) -> Bool {
    (left.hash, left.position) < (right.hash, right.position)
  }
}
