internal import Audio

/// A stretch of a clip that carries one sound, and where that lies on the sound's own time, which all pieces of the sound
/// share. A clip that loops a sound, or carries several, has several pieces.
struct Piece: Sendable {
  var clip: Int
  /// In seconds of the clip.
  var range: TimeRange
  /// The stretches that links have shown: the piece is no longer than these together.
  var shown: [TimeRange] = []
  /// Which sound it is of.
  var sound: Int
  /// Brings the clip's time to the sound's.
  var placement = Placement.identity
  /// How many links lead to it.
  var links = 0
  /// The smallest E-value of these.
  var eValue = Double.infinity

  /// The piece without what no link of this sound has shown.
  var cutToShown: Piece {
    guard let first = shown.first else { return self }
    var cut = self
    cut.range = shown.dropFirst().reduce(first) { $0.union($1) }
    return cut
  }

  /// Where the piece lies on the sound's time.
  var place: TimeRange { placement(range) }
}

extension TimeRange {
  /// Seconds that both ranges share.
  func overlap(_ other: TimeRange) -> Double { intersection(other)?.duration ?? 0 }

  /// From the start of the earlier to the end of the later.
  func union(_ other: TimeRange) -> TimeRange {
    TimeRange(start: min(start, other.start), stop: max(stop, other.stop))
  }
}
