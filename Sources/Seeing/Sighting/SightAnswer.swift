/// What a recording's pictures have to do with a clip's.
public struct SightAnswer: Hashable, Sendable {
  /// Parts that both share, best first.
  public var matches: [Sight] = []
  /// The best that was no match.
  public var nearest: Sight?
  /// Where both show the same picture that never moves, which is no evidence of the same film.
  public var samePicture: Sight.Rectangle?
  /// Why there was not enough to see.
  public var shortage: String?
  /// How well the clip's pictures match upside down: what chance does.
  public var tail = 0.0

  /// An answer that says nothing yet.
  public init() {}
}
