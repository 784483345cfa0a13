internal import Words

/// How fast pieces of work are done, of late.
struct Pace: Sendable {
  /// When so many were done, in seconds of any clock, not long ago.
  private var milestones: [(seconds: Double, done: Int)] = []

  /// Over how many seconds the rate is taken: what was known already goes by in a moment, and tells nothing of the rest.
  private static let span = 30.0

  mutating func note(_ done: Int, seconds: Double) {
    milestones.append((seconds, done))
    while milestones.count > 2, seconds - milestones[1].seconds > Self.span { milestones.removeFirst() }
  }

  /// Pieces a second; `nil` where there is nothing to tell it by.
  var rate: Double? {
    guard let first = milestones.first, let last = milestones.last, last.seconds > first.seconds else { return nil }
    return Double(last.done - first.done) / (last.seconds - first.seconds)
  }

  /// How long so many more will take, in seconds.
  func secondsLeft(for rest: Int) -> Double? {
    rate.flatMap { $0 > 0 ? Double(rest) / $0 : nil }
  }

  /// `312 of 2000 clips, 4.1/s, 6 min 51 s left`
  func text(done: Int, of total: Int, _ what: String = "clip") -> String {
    var parts = ["\(done) of \(Count(total, what))"]
    if let rate { parts.append("\(Self.tenths(rate))/s") }
    if let left = secondsLeft(for: total - done), done < total { parts.append(Self.time(left) + " left") }
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
