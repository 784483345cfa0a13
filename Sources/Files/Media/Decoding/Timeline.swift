/// Where the next samples belong on the clock that a player shows: turns timestamps into silence and cuts.
///
/// It does what ffmpeg's `aresample=async=1:first_pts=0` does, except that no timestamp can make it fill without end.
struct Timeline {
  /// What has to happen before the next samples follow, in samples.
  enum Placement: Equatable {
    case continuous
    case gap(Int)
    case overlap(Int)
  }

  /// Samples per second of what is placed.
  let rate: Int
  /// Length that the file states, in seconds.
  let duration: Double?
  /// Whether the format allows clocks that start anew.
  let restartsClock: Bool
  let limits: DecodingLimits

  /// Jumps of the clock that were neither filled nor cut, because the file cannot be meant.
  private(set) var refusedJumps = 0

  private var started = false
  /// Seconds that are added to timestamps since a jump was not followed.
  private var shift = 0.0
  private var filledSeconds = 0.0

  init(rate: Int, duration: Double?, restartsClock: Bool, limits: DecodingLimits = DecodingLimits()) {
    self.rate = rate
    self.duration = duration
    self.restartsClock = restartsClock
    self.limits = limits
  }

  /// Places the next samples.
  /// - Parameters:
  ///   - seconds: when they sound, from the container's start; `nil` where the file does not say.
  ///   - position: where they would come to lie if nothing was done, in samples.
  /// - Returns: what to do before they follow.
  mutating func place(at seconds: Double?, position: Int) -> Placement {
    defer { started = true }
    guard let seconds else { return .continuous }
    guard seconds.isFinite, abs(seconds) < limits.clock else {
      refusedJumps += 1
      return .continuous
    }
    let delta = seconds + shift - Double(position) / Double(rate)
    guard abs(delta) > (started ? limits.jitter : limits.firstJitter) else { return .continuous }
    if started, restartsClock, delta > limits.restart || delta < 0 {
      shift -= delta
      return .continuous
    }
    guard isCredible(delta, at: seconds + shift) else {
      shift -= delta
      refusedJumps += 1
      return .continuous
    }
    let count = Int((abs(delta) * Double(rate)).rounded())
    if delta < 0 { return .overlap(count) }
    filledSeconds += delta
    return .gap(count)
  }

  private func isCredible(_ delta: Double, at seconds: Double) -> Bool {
    if delta < 0 { return -delta <= limits.overlap }
    if let duration, seconds > duration + limits.beyondDuration { return false }
    return delta <= limits.gap && filledSeconds + delta <= limits.silence
  }
}
