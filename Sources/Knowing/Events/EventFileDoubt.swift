/// Something in an event file that can be read and can hardly be meant.
public struct EventFileDoubt: Hashable, Sendable {
  /// The event file.
  public let file: String
  /// Where in it.
  public let line: Int
  /// The key, with those under which it stands.
  public let key: String
  /// What is doubtful.
  public let text: String
}
