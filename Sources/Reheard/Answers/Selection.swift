/// Which of the answers are reported on, and in which order.
public struct Selection: Hashable, Sendable {
  /// The words of which a clip must have one; with none, any.
  public var findings: [String]
  /// A clip's path, or its name, or the first letters of its SHA-256, at least eight; `nil` for all clips.
  public var clip: String?
  /// The name of a match, or its first letters, at least four; `nil` for all matches.
  public var match: String?
  /// The order of the clips; `nil` for that which suits the format.
  public var order: Results.Order?

  /// All answers, or some.
  public init(
    findings: [String] = [], clip: String? = nil, match: String? = nil, order: Results.Order? = nil
  ) {
    self.findings = findings
    self.clip = clip
    self.match = match
    self.order = order
  }
}
