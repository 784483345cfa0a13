/// How far a grouping is.
public struct GroupingProgress: Sendable {
  /// What is being done with the clips.
  public enum Stage: String, Sendable {
    /// They are heard, or their fingerprints read.
    case heard
    /// Each is searched for in all others.
    case searched = "searched for"
  }

  /// What is being done.
  public let stage: Stage
  /// Clips that it is done with in all.
  public let total: Int
  /// Clips that it was done with.
  public private(set) var done = 0
  private var pace = Pace()
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant

  init(_ stage: Stage, total: Int) {
    self.stage = stage
    self.total = total
    start = clock.now
    pace.note(0, seconds: 0)
  }

  mutating func advance() {
    done += 1
    pace.note(done, seconds: (clock.now - start) / .seconds(1))
  }
}

extension GroupingProgress: CustomStringConvertible {
  /// One short line for people: `searched for: 312 of 2000 clips, 4.1/s, 6 min 51 s left`.
  public var description: String { "\(stage.rawValue): " + pace.text(done: done, of: total) }
}
