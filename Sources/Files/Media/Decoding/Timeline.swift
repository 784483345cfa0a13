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

  /// Seconds that were left out, because they sound at times at which others have sounded.
  private(set) var cutSeconds = 0.0

  private var started = false
  /// The last timestamp.
  private var latest: Double?
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
  ///   - lost: seconds that packets before them should have given and have not.
  /// - Returns: what to do before they follow.
  mutating func place(at seconds: Double?, position: Int, lost: Double = 0) -> Placement {
    defer {
      started = true
      latest = seconds ?? latest
    }
    guard let seconds else { return fill(lost, position: position) }
    guard seconds.isFinite, abs(seconds) < limits.clock else {
      refusedJumps += 1
      return .continuous
    }
    // A clock that stands still tells nothing.
    guard seconds != latest else { return fill(lost, position: position) }
    let delta = seconds + shift - Double(position) / Double(rate)
    // Where something is missing, its place is known.
    let jitter = started && lost == 0 ? limits.jitter : limits.firstJitter
    guard abs(delta) > jitter else { return .continuous }
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
    if delta < 0 {
      cutSeconds -= delta
      return .overlap(count)
    }
    filledSeconds += delta
    return .gap(count)
  }

  /// What takes the place of sound that is missing, where no clock says how much that is.
  mutating func fill(_ lost: Double, position: Int) -> Placement {
    guard lost > 0, isCredible(lost, at: Double(position) / Double(rate) + lost) else { return .continuous }
    filledSeconds += lost
    return .gap(Int((lost * Double(rate)).rounded()))
  }

  private func isCredible(_ delta: Double, at seconds: Double) -> Bool {
    if delta < 0 { return -delta <= limits.overlap }
    if let duration, seconds > duration + limits.beyondDuration { return false }
    return delta <= limits.gap && filledSeconds + delta <= limits.silence
  }
}
