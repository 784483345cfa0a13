/// What stills of a clip and stills of a recording are worth to each other, and the best line of time through it.
struct TimeTable {
  /// Seconds of the clip's stills, and of the recording's.
  let clipTimes: [Double]
  let times: [Double]
  /// Scores by the clip's still, then by the recording's.
  let scores: [[Double]]

  /// A stretch of a line `recording = slope * clip + offset`.
  struct Line {
    var slope: Double
    var offset: Double
    /// The clip's stills on it, and the recording's still that is nearest for each.
    var steps: [Step]
    var score: Double
  }

  struct Step {
    var clip: Int
    var recording: Int
    var score: Double
  }

  /// Recording seconds a clip second that are tried: half the speed to twice.
  static let slopes: [Double] = (-6...6).map { third in
    let steps = [1.0, 1.122462, 1.259921, 1.414214, 1.587401, 1.781797, 2.0]
    return third < 0 ? 1 / steps[-third] : steps[third]
  }
  /// Seconds that a still may be off the line: stills are rare.
  static let slack = 0.26
  /// What a still without agreement costs.
  static let cost = 0.6
  /// Seconds from a line from which on it is another time: slow films look alike for a while.
  static let elsewhere = 2.5
  /// What lines of another speed must be better by.
  static let plain = 1.1

  /// The best line; `nil` where nothing agrees.
  func best() -> Line? {
    var best: Line?
    for slope in Self.slopes {
      // Only lines through something that agrees are worth a look.
      var tried: Set<Int> = []
      for (clip, row) in scores.enumerated() {
        for (recording, score) in row.enumerated() where score > 1.5 {
          let offset = times[recording] - slope * clipTimes[clip]
          guard tried.insert(Int((offset / 0.1).rounded())).inserted else { continue }
          let line = stretch(slope: slope, offset: offset)
          let value = line.score * (slope == 1 ? Self.plain : 1)
          if value > (best.map { $0.score * ($0.slope == 1 ? Self.plain : 1) } ?? 0) { best = line }
        }
      }
    }
    return best
  }

  /// The stretch of a line on which most agrees.
  func stretch(slope: Double, offset: Double) -> Line {
    var best = Line(slope: slope, offset: offset, steps: [], score: 0)
    var steps: [Step] = []
    var sum = 0.0
    var last = -Double.infinity
    for clip in clipTimes.indices {
      let time = slope * clipTimes[clip] + offset
      guard let recording = nearest(time, in: scores[clip]) else { continue }
      let value = scores[clip][recording]
      // Stills of the recording that lie close together say one thing.
      let gap = times[recording] - last
      last = times[recording]
      sum += (value - Self.cost) * min(1, max(0, gap / FootageMatcher.pace))
      steps.append(Step(clip: clip, recording: recording, score: value))
      if sum <= 0 {
        sum = 0
        steps.removeAll()
      } else if sum > best.score {
        best.score = sum
        best.steps = steps
      }
    }
    return best
  }

  /// The best line through the same stills of the clip that lies elsewhere in the recording: what its wrong times are worth.
  func besides(_ line: Line) -> Double {
    var masked = scores.map { $0.map { _ in 0.0 } }
    for step in line.steps {
      let time = line.slope * clipTimes[step.clip] + line.offset
      for (number, other) in times.enumerated() where (other - time).magnitude > Self.elsewhere {
        masked[step.clip][number] = scores[step.clip][number]
      }
    }
    return TimeTable(clipTimes: clipTimes, times: times, scores: masked).best()?.score ?? 0
  }

  /// The still near a time that is worth most.
  private func nearest(_ time: Double, in row: [Double]) -> Int? {
    var low = 0
    var high = times.count
    while low < high {
      let middle = (low + high) / 2
      if times[middle] < time - Self.slack { low = middle + 1 } else { high = middle }
    }
    var found: Int?
    while low < times.count, times[low] <= time + Self.slack {
      if found.map({ row[low] > row[$0] }) ?? true { found = low }
      low += 1
    }
    return found
  }
}
