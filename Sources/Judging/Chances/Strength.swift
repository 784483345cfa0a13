/// How much a match can carry, in one word: how little chance explains it, and how much sound it rests on.
public enum Strength: String, Hashable, Sendable, Codable, CaseIterable {
  /// Chance gives it less than once in 10^9 searches, and at least 5 seconds were matched.
  case strong
  /// Chance gives it less than once in 100,000 searches, and at least 2 seconds were matched.
  case fair
  /// Anything less: nothing is said of anybody on it.
  case weak

  /// - Parameters:
  ///   - eValue: how many matches at least as good chance alone would give.
  ///   - seconds: how much sound was matched.
  public init(eValue: Double, seconds: Double) {
    // What is no number is below none of the borders.
    switch (eValue, seconds) {
    case (...1e-9, Self.strongSeconds...): self = .strong
    case (...1e-5, Self.fairSeconds...): self = .fair
    default: self = .weak
    }
  }

  static let strongSeconds = 5.0
  static let fairSeconds = 2.0
}
