/// A reason not to say that a match shows the same recording, however good its figures are.
public enum Reservation: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
  /// So little was matched that another take of the same sound could pass for it.
  case short
  /// What matched are steady or repeated tones, which many recordings have.
  case tonal
  /// What matched is hardly above the noise that any recording has.
  case quiet
  /// What matched is one synthetic voice, which says the same words in the same way whoever makes it speak.
  case syntheticVoice = "synthetic-voice"
  /// What matched is one picture that never moves.
  case still

  /// What the seconds alone say.
  ///
  /// - Parameter seconds: how much was matched.
  /// - Returns: `short`, or nothing.
  public static func of(seconds: Double) -> [Reservation] { seconds < Strength.fairSeconds ? [.short] : [] }

  /// In the order in which they are listed here, so that they are always written in the same.
  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
