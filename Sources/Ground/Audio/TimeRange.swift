/// A stretch of a file, in seconds from the start of its container (what a player's clock shows).
public struct TimeRange: Hashable, Sendable, Codable {
  /// Where the stretch begins, in seconds.
  public var start: Double
  /// Where the stretch ends, in seconds; never before `start`.
  public var stop: Double

  /// - Parameters:
  ///   - start: begin in seconds.
  ///   - stop: end in seconds, not before `start`.
  public init(start: Double, stop: Double) {
    precondition(start <= stop, "a time range must not end (\(stop)) before it begins (\(start))")
    self.start = start
    self.stop = stop
  }

  /// Length in seconds.
  public var duration: Double { stop - start }

  /// The stretch that both ranges share, or `nil` where they do not touch.
  package func intersection(_ other: TimeRange) -> TimeRange? {
    let low = max(start, other.start)
    let high = min(stop, other.stop)
    return low <= high ? TimeRange(start: low, stop: high) : nil
  }
}
