/// What of a file is taken in: its sound, its pictures or both.
public enum Senses: String, Sendable, Codable, CaseIterable {
  case sound
  case picture
  case both

  /// Whether the sound is heard.
  public var hear: Bool { self != .picture }
  /// Whether the pictures are seen.
  public var see: Bool { self != .sound }
}
