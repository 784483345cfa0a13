/// A hit that votes for an offset; ordered by place and position.
struct Vote: Comparable {
  /// The place in the upper half, the position in the lower one.
  private let key: UInt64
  let peak: Int32

  /// - Parameters:
  ///   - place: offset in units of `1 << voteShift` frames, biased so that it is never negative.
  ///   - position: of the posting.
  ///   - peak: the clip's peak that votes.
  init(place: UInt32, position: UInt32, peak: Int32) {
    key = UInt64(place) << 32 | UInt64(position)
    self.peak = peak
  }

  var place: UInt32 { UInt32(truncatingIfNeeded: key >> 32) }
  var position: UInt32 { UInt32(truncatingIfNeeded: key) }

  static func < (left: Vote, right: Vote) -> Bool { left.key < right.key }
}
