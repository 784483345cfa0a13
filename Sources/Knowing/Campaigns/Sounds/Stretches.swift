internal import Audio

/// The stretches of a clip that carry one sound each, as far as links tell.
enum Stretches {
  /// - Parameters:
  ///   - ranges: of the clip, which links have shown; each may begin or end too far out.
  ///   - rules: what counts as common, and how few links may reach across a seam.
  /// - Returns: by time; each is the union of ranges, cut where hardly one of them reaches across.
  static func all(of ranges: [TimeRange], rules: GroupingRules) -> [TimeRange] {
    var runs: [(whole: TimeRange, ranges: [TimeRange])] = []
    for range in ranges.sorted(by: { ($0.start, $0.stop) < ($1.start, $1.stop) }) {
      if let last = runs.indices.last, isSame(runs[last].whole, range, rules: rules) {
        runs[last].whole = runs[last].whole.union(range)
        runs[last].ranges.append(range)
      } else {
        runs.append((range, [range]))
      }
    }
    return runs.flatMap { split($0.ranges, rules: rules) }
  }

  /// Whether two ranges of a clip are of one sound: their ends may be off by a second and more.
  static func isSame(_ left: TimeRange, _ right: TimeRange, rules: GroupingRules) -> Bool {
    left.overlap(right) >= min(rules.leastShared, min(left.duration, right.duration) / 2)
  }

  private static func split(_ ranges: [TimeRange], rules: GroupingRules) -> [TimeRange] {
    guard let first = ranges.first else { return [] }
    guard let seam = seam(ranges, rules: rules) else { return [ranges.dropFirst().reduce(first) { $0.union($1) }] }
    // What reaches across lies on the side of its middle, and ends at the seam.
    let left = ranges.filter { ($0.start + $0.stop) / 2 < seam }
      .map { TimeRange(start: min($0.start, seam), stop: min($0.stop, seam)) }
    let right = ranges.filter { ($0.start + $0.stop) / 2 >= seam }
      .map { TimeRange(start: max($0.start, seam), stop: max($0.stop, seam)) }
    guard !left.isEmpty, !right.isEmpty else { return [ranges.dropFirst().reduce(first) { $0.union($1) }] }
    return split(left, rules: rules) + split(right, rules: rules)
  }

  /// Where far more ranges end or begin than reach across: there one sound follows on another. A range that runs on
  /// into the next sound by mistake would else make one of both.
  private static func seam(_ ranges: [TimeRange], rules: GroupingRules) -> Double? {
    let starts = ranges.map(\.start).sorted()
    let stops = ranges.map(\.stop).sorted()
    let slack = rules.leastShared / 2
    var best: (share: Double, first: Double, last: Double)?
    var ended = 0
    var begun = 0
    for time in (starts + stops).sorted() {
      while ended < stops.count, stops[ended] <= time + slack { ended += 1 }
      while begun < starts.count, starts[begun] < time - slack { begun += 1 }
      let fewer = min(ended, starts.count - begun)
      guard fewer > 0 else { continue }
      let share = Double(max(0, begun - ended)) / Double(fewer)
      guard share <= rules.seamShare, share <= best?.share ?? .infinity else { continue }
      // Of several times near by that are as good, the middle.
      let goesOn = best.map { $0.share == share && time - $0.last <= slack } ?? false
      if goesOn { best?.last = time } else if share < best?.share ?? .infinity { best = (share, time, time) }
    }
    return best.map { ($0.first + $0.last) / 2 }
  }
}
