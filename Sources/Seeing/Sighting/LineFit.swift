/// The line of time through moments that agree.
struct LineFit {
  let slope: Double
  let offset: Double

  /// Seconds that moments lie off their line, as stills are spaced.
  static let scatter = 0.1

  /// A second of the clip and the same of the recording, and what it is worth.
  struct Moment {
    var clip: Double
    var recording: Double
    var weight: Double
  }

  /// - Parameters:
  ///   - moments: in the order of time.
  ///   - slope: recording seconds a clip second, roughly.
  init(_ moments: [Moment], slope: Double) {
    let weight = moments.reduce(0) { $0 + $1.weight }
    guard weight > 0 else {
      self.slope = slope
      offset = 0
      return
    }
    let x = moments.reduce(0) { $0 + $1.clip * $1.weight } / weight
    let y = moments.reduce(0) { $0 + $1.recording * $1.weight } / weight
    let xx = moments.reduce(0) { $0 + ($1.clip - x) * ($1.clip - x) * $1.weight } / weight
    let xy = moments.reduce(0) { $0 + ($1.clip - x) * ($1.recording - y) * $1.weight } / weight
    var fitted = xx > 0.05 ? xy / xx : slope
    if fitted < slope / 1.3 || fitted > slope * 1.3 { fitted = slope }
    // What cannot be told from the recording's own speed is that.
    let doubt = 3 * Self.scatter / max(0.1, xx * Double(moments.count)).squareRoot()
    if (fitted - 1).magnitude < min(doubt, 0.12) { fitted = 1 }
    self.slope = fitted
    offset = y - fitted * x
  }
}
