import Chances
package import Matching

/// What is said of how much a match can carry.
extension Wording {
  /// In one word, and what it rests on.
  package static func strength(_ match: Match) -> String {
    let seconds = "\(Numeral.fixed(match.matchedSeconds, places: 1)) s matched"
    let text = "\(match.strength.rawValue) (\(seconds))"
    return match.reservations.isEmpty ? text : text + ", with reservations: " + reserved(match.reservations)
  }

  /// Why a match may show something else than one recording.
  static func reserved(_ reservations: [Reservation]) -> String {
    reservations.map { reservation in
      switch reservation {
      case .short: "short: another take of such a sound could match as well"
      case .tonal: "tonal: what matches are tones, which many recordings have"
      case .quiet: "quiet: what matches is hardly above noise"
      case .syntheticVoice: "synthetic voice: it says the same words in the same way whoever makes it speak"
      case .still: "still: what matches is one picture that never moves"
      }
    }
    .joined(separator: "; ")
  }

  /// Whether it may be said that a match shows the same recording.
  static func isSure(_ match: Match) -> Bool { match.strength != .weak && match.reservations.isEmpty }

  /// What a match says of a stretch of the clip: of a weak or reserved one never that both are one recording.
  static func finding(_ match: Match, stretch: String, recording: String) -> String {
    isSure(match)
      ? "the clip's sound from \(stretch) is the same recording as \(recording)"
      : "the clip's sound from \(stretch) is like \(recording), but this match carries no statement about anybody: "
        + "\(match.strength == .weak ? "it is weak" : "there are reservations"); listen to both"
  }
}

extension ClipReport {
  /// Whether any of its matches is weak or under reservation.
  var hasDoubts: Bool { matches.contains { !Wording.isSure($0.match) } }
}
