/// How far a scan is.
public struct ScanProgress: Sendable {
  /// Clips that there are.
  public internal(set) var total: Int
  /// Clips whose answers are there.
  public internal(set) var done = 0
  /// Clips of those that matched something.
  public internal(set) var matched = 0
  /// Clips of those that could not be checked.
  public internal(set) var failed = 0
  /// Clips that were passed over after all, because they are no sound.
  public internal(set) var passedOver = 0
  /// Clips of this run that had to be decoded.
  public internal(set) var heard = 0
  /// Clips of this run that were searched for in the index.
  public internal(set) var searched = 0
  private var pace = Pace()

  init(total: Int) { self.total = total }

  mutating func note(seconds: Double) { pace.note(done, seconds: seconds) }

  /// Clips a second, of late; `nil` where there is nothing to tell it by.
  public var rate: Double? { pace.rate }

  /// How long the rest will take at this rate, in seconds.
  public var secondsLeft: Double? { pace.secondsLeft(for: total - done) }
}

extension ScanProgress: CustomStringConvertible {
  /// One short line for people: `312 of 2000 clips, 4.1/s, 6 min 51 s left, 12 matched, 1 failed`.
  public var description: String {
    var text = pace.text(done: done, of: total) + ", \(matched) matched"
    if failed > 0 { text += ", \(failed) failed" }
    return text
  }
}
