/// How long a command that changes an index waits for another that does so already.
public struct WriterPatience: Sendable {
  /// In seconds; infinity is as long as it takes.
  public var seconds: Double
  /// Is told once, in words, for whom it waits.
  public var tell: @Sendable (String) -> Void

  /// Waits not at all.
  public static let none = WriterPatience(seconds: 0)

  /// - Parameters:
  ///   - seconds: how long to wait.
  ///   - tell: is told once, in words, for whom it waits.
  public init(seconds: Double, tell: @escaping @Sendable (String) -> Void = { _ in }) {
    self.seconds = seconds
    self.tell = tell
  }
}
