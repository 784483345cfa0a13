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
  /// When so many were done, in seconds of any clock, not long ago.
  private var milestones: [(seconds: Double, done: Int)] = []

  /// Over how many seconds the rate is taken: what the case knew already goes by in a moment, and tells nothing of
  /// the rest.
  private static let span = 30.0

  init(total: Int) { self.total = total }

  mutating func note(seconds: Double) {
    milestones.append((seconds, done))
    while milestones.count > 2, seconds - milestones[1].seconds > Self.span { milestones.removeFirst() }
  }

  /// Clips a second, of late; `nil` where there is nothing to tell it by.
  public var rate: Double? {
    guard let first = milestones.first, let last = milestones.last, last.seconds > first.seconds else { return nil }
    return Double(last.done - first.done) / (last.seconds - first.seconds)
  }

  /// How long the rest will take at this rate, in seconds.
  public var secondsLeft: Double? {
    rate.flatMap { $0 > 0 ? Double(total - done) / $0 : nil }
  }
}

extension ScanProgress: CustomStringConvertible {
  /// One short line for people: `312 of 2000 clips, 4.1/s, 6 min 51 s left, 12 matched, 1 failed`.
  public var description: String {
    var parts = ["\(done) of \(total) clips"]
    if let rate { parts.append("\(Self.tenths(rate))/s") }
    if let left = secondsLeft, done < total { parts.append(Self.time(left) + " left") }
    parts.append("\(matched) matched")
    if failed > 0 { parts.append("\(failed) failed") }
    return parts.joined(separator: ", ")
  }

  private static func tenths(_ value: Double) -> String { "\((min(value, 1e9) * 10).rounded() / 10)" }

  static func time(_ seconds: Double) -> String {
    let whole = Int(min(max(seconds, 0), 1e9).rounded(.up))
    switch whole {
    case ..<60: return "\(whole) s"
    case ..<3600: return "\(whole / 60) min \(whole % 60) s"
    default: return "\(whole / 3600) h \(whole / 60 % 60) min"
    }
  }
}
