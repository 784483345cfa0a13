internal import Audio

/// Pieces of a sound that all lie over one stretch of it.
struct Crowd {
  /// Numbers of the pieces, one a clip.
  var pieces: [Int]
  /// The stretch of the sound's time that all of them hold.
  var range: TimeRange

  /// The crowds that no further piece can join, largest first. Where each clip holds another part of a long sound these
  /// are several, and a clip is in more than one.
  ///
  /// - Parameters:
  ///   - pieces: of one sound.
  ///   - leastShared: seconds that the pieces of a crowd share at least.
  /// - Returns: as told.
  static func all(of pieces: [Piece], leastShared: Double) -> [Crowd] {
    // Pieces that overlap by `leastShared` are those that overlap at all once each ends so much earlier.
    let order = pieces.indices.sorted { (pieces[$0].place.start, $0) < (pieces[$1].place.start, $1) }
    let ends = pieces.indices.sorted { (pieces[$0].place.stop, $0) < (pieces[$1].place.stop, $1) }
    var crowds: [Crowd] = []
    var here: Set<Int> = []
    var hasGrown = false
    var next = 0
    for ending in ends {
      while next < order.count, pieces[order[next]].place.start <= pieces[ending].place.stop - leastShared {
        here.insert(order[next])
        hasGrown = true
        next += 1
      }
      if hasGrown, let crowd = Crowd(here, of: pieces) { crowds.append(crowd) }
      hasGrown = false
      here.remove(ending)
    }
    return crowds.sorted { ($1.pieces.count, $0.range.start) < ($0.pieces.count, $1.range.start) }
  }

  /// Of a clip that is there several times, the piece that most links lead to; `nil` for fewer than two clips.
  private init?(_ here: Set<Int>, of pieces: [Piece]) {
    var best: [Int: Int] = [:]
    for number in here.sorted() {
      guard let known = best[pieces[number].clip] else {
        best[pieces[number].clip] = number
        continue
      }
      if pieces[number].links > pieces[known].links { best[pieces[number].clip] = number }
    }
    guard best.count > 1 else { return nil }
    self.pieces = best.values.sorted()
    let start = self.pieces.map { pieces[$0].place.start }.max() ?? 0
    let stop = self.pieces.map { pieces[$0].place.stop }.min() ?? 0
    range = TimeRange(start: start, stop: max(start, stop))
  }
}
