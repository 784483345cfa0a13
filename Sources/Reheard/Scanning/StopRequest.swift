internal import Synchronization

/// Somebody's wish that a long run comes to its end early, and in good order.
public final class StopRequest: Sendable {
  private let flag = Atomic(false)

  /// A wish that nobody has uttered yet.
  public init() {}

  /// Utters the wish; from any thread.
  public func stop() { flag.store(true, ordering: .relaxed) }

  /// Whether it was uttered.
  public var isStopped: Bool { flag.load(ordering: .relaxed) }
}
