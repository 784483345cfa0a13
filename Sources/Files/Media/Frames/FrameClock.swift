/// When pictures are shown, and which of them are looked at.
struct FrameClock {
  /// What the container's clock shows at its start, and seconds a tick of the stream's.
  let start: Double
  let tick: Double
  /// Frames a second as stated, for pictures without a time.
  let pace: Double
  let limits: FrameLimits

  private var last: Double?
  private var due = -Double.infinity
  private var shift = 0.0

  init(start: Double, tick: Double, pace: Double, limits: FrameLimits) {
    self.start = start
    self.tick = tick
    self.pace = pace
    self.limits = limits
  }

  /// The time of the next picture; `nil` where it comes so soon after one that it is passed over.
  mutating func time(of ticks: Int64?) -> Double? {
    let next = last.map { $0 + 1 / pace } ?? 0
    var time = ticks.map { Double($0) * tick - start + shift } ?? next
    // Clocks that start anew, run backwards or leap: the pictures go on where they were.
    if !time.isFinite || abs(time - next) > limits.jump || last.map({ time <= $0 }) ?? false {
      if let ticks, last != nil { shift = next - (Double(ticks) * tick - start) }
      if !shift.isFinite || abs(shift) > 1e12 { shift = 0 }
      time = next
    }
    last = time
    guard time >= due else { return nil }
    due = max(due + 1 / limits.rate, time + 0.5 / limits.rate)
    return max(0, time)
  }
}
