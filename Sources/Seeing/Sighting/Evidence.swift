internal import Chances

/// What it is worth that a still of a clip agrees with one of a recording: how many of its marks hit there that do not at
/// other times of the same recording. A logo, a caption, a studio hits at all times and is no evidence.
struct Evidence {
  /// By still of the recording: -log10 of the probability that chance agrees as well; 0 ... `most`.
  let scores: [Double]
  /// By still of the recording: hits that count.
  let counts: [Int]

  /// No single still is worth more: a chain has several.
  static let most = 10.0
  /// Share of wrong times at which a mark may hit that counts.
  static let often = 0.15
  /// Seconds before and after in which what a recording shows as well rests there: it does not move, and tells nothing.
  static let vicinity = 0.45...2.0
  /// Share of those moments at which what rests is there.
  static let resting = 0.3
  /// Chance is never thought rarer.
  static let leastChance = 0.005

  /// - Parameters:
  ///   - clip: a still.
  ///   - view: of the recording in the clip.
  ///   - recording: the recording's stills.
  init(_ clip: ClipStill, view: View, over recording: [ClipStill]) {
    let none = [Double](repeating: 0, count: recording.count)
    guard let inverse = view.inverse else {
      self.init(none)
      return
    }
    let descriptors = clip.descriptors(isMirrored: view.isMirrored)
    var hits: [[Int32]] = []
    var isInside = [Bool](repeating: false, count: descriptors.count)
    var inside = 0
    for still in recording {
      let overlay = Overlay(clip.placed, descriptors, over: still.placed, inverse: inverse)
      // What stands in either film tells nothing of the other.
      let told = zip(overlay.hits, overlay.partners).filter {
        !clip.isStanding[Int($0)] && !still.isStanding[Int($1)]
      }
      hits.append(told.map(\.0))
      if overlay.insideCount > inside {
        inside = overlay.insideCount
        isInside = overlay.isInside
      }
    }
    let moving = isInside.indices.filter { isInside[$0] && !clip.isStanding[$0] }
    guard moving.count >= 4 else {
      self.init(none)
      return
    }
    self.init(hits, moving, recording.map(\.placed.time))
  }

  private init(_ scores: [Double]) {
    self.scores = scores
    counts = scores.map { _ in 0 }
  }

  /// Hits that one in ten of a recording's other times has, or more.
  private static func recurring(besides number: Int, _ counts: [Int], _ times: [Double]) -> Int {
    var others: [Int] = []
    for limit in [TimeTable.elsewhere, ClipStill.apart] where others.count < 5 {
      others = times.indices.filter { (times[$0] - times[number]).magnitude >= limit }.map {
        counts[$0]
      }
    }
    others.sort()
    return others.isEmpty ? 0 : others[(others.count - 1) * 9 / 10]
  }

  /// Which marks are hit just before and after a moment as well.
  private static func resting(
    around number: Int, _ hits: [[Int32]], _ times: [Double], _ count: Int
  ) -> [Bool] {
    var counts = [Int](repeating: 0, count: count)
    var moments = 0
    for direction in [-1, 1] {
      var other = number + direction
      while times.indices.contains(other),
        (times[other] - times[number]).magnitude <= vicinity.upperBound
      {
        if (times[other] - times[number]).magnitude >= vicinity.lowerBound {
          moments += 1
          for hit in hits[other] where Int(hit) < count { counts[Int(hit)] += 1 }
        }
        other += direction
      }
    }
    return counts.map { Double($0) > resting * Double(moments) }
  }

  private init(_ hits: [[Int32]], _ moving: [Int], _ times: [Double]) {
    var total = [Int](repeating: 0, count: (moving.last ?? 0) + 1)
    var all = total
    for list in hits { for hit in list where Int(hit) < all.count { all[Int(hit)] += 1 } }
    total = all
    var chanceOf: [Double] = []
    var freshOf: [Int] = []
    var counts: [Int] = []
    var low = 0
    var high = 0
    for number in times.indices {
      // The window of stills that are too near to be a wrong time moves along.
      while high < times.count, times[high] < times[number] + ClipStill.apart {
        for hit in hits[high] where Int(hit) < total.count { total[Int(hit)] -= 1 }
        high += 1
      }
      while times[low] <= times[number] - ClipStill.apart {
        for hit in hits[low] where Int(hit) < total.count { total[Int(hit)] += 1 }
        low += 1
      }
      let wrong = times.count - (high - low)
      guard wrong >= 2 else {
        chanceOf.append(Self.leastChance)
        freshOf.append(0)
        counts.append(0)
        continue
      }
      let limit = Int(Self.often * Double(wrong))
      // Chance, from each wrong time held against the others as the right one is held against all of them.
      let near = Self.resting(around: number, hits, times, total.count)
      var chances = 1.0
      var trials = 1 / Self.leastChance
      var fresh = 0
      for mark in moving {
        let count = total[mark]
        if count <= limit {
          if !near[mark] { fresh += 1 }
          trials += Double(wrong - count)
        }
        if count > 0, count - 1 <= limit {
          chances += Double(count)
          trials += Double(count)
        }
      }
      let counted = hits[number].filter {
        Int($0) < total.count && total[Int($0)] <= limit && !near[Int($0)]
      }.count
      chanceOf.append(chances / trials)
      freshOf.append(fresh)
      counts.append(counted)
    }
    scores = times.indices.map { number in
      let fresh = freshOf[number]
      guard fresh > 0 else { return 0 }
      // The same people come back in other shots: what one wrong time in ten gives is chance, too.
      let often = Double(Self.recurring(besides: number, counts, times)) / Double(fresh)
      let chance = min(0.9, max(Self.leastChance, chanceOf[number], often))
      let score = Significance.binomialTail(
        hits: min(counts[number], fresh), trials: fresh, probability: chance)
      return min(score, Self.most)
    }
    self.counts = counts
  }
}
