internal import Pictures

/// Which parts of a film's picture become brighter or darker around each of evenly spaced moments, more than most do.
struct Changes {
  /// Bits of the parts that become brighter, and of those that become darker, moment by moment.
  private(set) var brighter: [UInt64]
  private(set) var darker: [UInt64]
  /// Words of bits a moment.
  let words: Int
  let moments: Int

  /// Moments before and after, between which the change is.
  static let span = 2
  /// Gray levels below which a change is noise, and the share of the mean change.
  private static let least: Float = 0.25
  private static let share: Float = 0.7
  /// Seconds without a picture beyond which nothing is known of what is between.
  private static let gap = 1.5

  /// - Parameters:
  ///   - mosaics: in the order of time.
  ///   - parts: which parts of them are looked at.
  ///   - start: the first moment.
  ///   - step: seconds between moments.
  ///   - moments: how many.
  ///   - only: those of them that are asked for; `nil` for all.
  init(
    _ mosaics: [Mosaic], _ parts: [[MosaicGrid.Share]], start: Double, step: Double, moments: Int,
    only: Range<Int>? = nil
  ) {
    words = (parts.count + 63) / 64
    self.moments = moments
    brighter = [UInt64](repeating: 0, count: words * moments)
    darker = brighter
    guard mosaics.count > 1, moments > 2 * Self.span else { return }
    let asked = Self.span..<(moments - Self.span)
    let wanted = only.map { $0.clamped(to: asked) } ?? asked
    var known = [[Float]](repeating: [], count: mosaics.count)
    func levels(_ place: Int) -> [Float] {
      if known[place].isEmpty { known[place] = Self.levels(mosaics[place], parts) }
      return known[place]
    }
    var values = [[Float]](repeating: [], count: moments)
    var place = 0
    for moment in (wanted.lowerBound - Self.span)..<(wanted.upperBound + Self.span) {
      let time = start + Double(moment) * step
      while place + 2 < mosaics.count, mosaics[place + 1].time <= time { place += 1 }
      let (before, after) = (mosaics[place].time, mosaics[place + 1].time)
      guard time > before - 0.2, time < after + 0.2, after - before < Self.gap else { continue }
      let weight = Float(min(1, max(0, (time - before) / (after - before))))
      values[moment] = zip(levels(place), levels(place + 1)).map { $0 + weight * ($1 - $0) }
    }
    for moment in wanted {
      mark(moment, values[moment - Self.span], values[moment + Self.span])
    }
  }

  private static func levels(_ mosaic: Mosaic, _ parts: [[MosaicGrid.Share]]) -> [Float] {
    parts.map { shares in
      shares.reduce(Float(0)) { $0 + $1.weight * Float(mosaic.levels[$1.cell]) } * Mosaic.unit
    }
  }

  /// Notes what changes around a moment, beside what all of the picture does: flashes and fades tell nothing.
  private mutating func mark(_ moment: Int, _ before: [Float], _ after: [Float]) {
    guard !before.isEmpty, !after.isEmpty else { return }
    var changes = zip(before, after).map { $1 - $0 }
    let mean = changes.reduce(0, +) / Float(changes.count)
    var sum: Float = 0
    for index in changes.indices {
      changes[index] -= mean
      sum += changes[index].magnitude
    }
    let limit = max(Self.least, Self.share * sum / Float(changes.count))
    for (index, change) in changes.enumerated() {
      let place = moment * words + index / 64
      if change > limit { brighter[place] |= 1 << UInt64(index % 64) }
      if change < -limit { darker[place] |= 1 << UInt64(index % 64) }
    }
  }

  /// How many parts change in both at the same time, and how many of them alike.
  ///
  /// - Parameters:
  ///   - other: another film's changes, of the same parts and steps.
  ///   - shift: its moments less this one's.
  ///   - range: moments of this one.
  /// - Returns: both counts.
  func agreement(with other: Changes, shift: Int, over range: Range<Int>) -> (alike: Int, both: Int) {
    var (alike, unlike) = (0, 0)
    let low = max(range.lowerBound, -shift)
    let high = min(range.upperBound, other.moments - shift)
    var moment = low
    while moment < high {
      for word in 0..<words {
        let (own, its) = (moment * words + word, (moment + shift) * words + word)
        let (up, down) = (brighter[own], darker[own])
        let (otherUp, otherDown) = (other.brighter[its], other.darker[its])
        alike += (up & otherUp | down & otherDown).nonzeroBitCount
        unlike += (up & otherDown | down & otherUp).nonzeroBitCount
      }
      // Those between say nearly the same.
      moment += 2
    }
    return (alike, alike + unlike)
  }
}
