import Matching
internal import Words

/// Why a clip matches, or does not, as text for people.
enum ExplanationText {
  static func lines(_ explanation: Explanation) -> [String] {
    var lines = [
      "  why, \(Wording.clock(explanation.start)) - \(Wording.clock(explanation.stop)) of the clip"
        + (Wording.sound(of: explanation).map { ", \($0)" } ?? "") + ":",
      "     \(Count(explanation.peaks, "peak")), \(Count(explanation.landmarks, "landmark")) looked up without edits; "
        + (explanation.hypotheses == 0
          ? "no edit was tried"
          : "\(Count(explanation.hypotheses, "edit was", "edits were")) tried with \(Count(explanation.sweepLandmarks, "landmark"))"),
      "     not tried  \(untried(explanation))",
    ]
    if explanation.places.isEmpty {
      lines.append("     missing: no place of the recording got enough votes of landmarks to be looked at")
    }
    for place in explanation.places {
      lines.append(
        "     votes      \(place.votes) for the clip's begin at \(begin(place.offset)), "
          + "surprise \(number(place.surprise)); edit \(Wording.edit(place.edit))")
    }
    for laid in explanation.laid {
      lines.append(
        "     alignment  \(laid.hits) of \(Count(laid.trials, "peak")) hit, chance hits "
          + "\(Numeral.fixed(100 * laid.chance, places: 1)) %: score \(number(laid.score)), "
          + "tail \(number(laid.tail)), E \(Numeral.eValue(laid.eValue) ?? "?"); clip's begin at \(begin(laid.offset)); "
          + "edit \(Wording.edit(laid.edit))")
    }
    if let best = explanation.laid.min(by: { $0.eValue < $1.eValue }) {
      lines.append(
        best.score >= best.needed
          ? "     missing: nothing; score \(number(best.needed)) is enough here"
          : "     missing: \(number(best.needed - best.score)) of score; \(number(best.needed)) would be a match here: "
            + often(best.eValue))
    } else if !explanation.places.isEmpty {
      lines.append("     missing: no place that landmarks voted for could be aligned")
    }
    return lines
  }

  /// What a person may think was tried, and was not.
  private static func untried(_ explanation: Explanation) -> String {
    let single = TriedEdits.single.reduce(0) { $0 + $1.edits.count }
    let stopped: String? =
      switch explanation.hypotheses {
      case 0: "any edit, as the recording as it is leaves no doubt"
      case ...single: "tempo and pitch changed apart from each other, as one change of both or either is clear enough"
      default: nil
      }
    let never = [
      "speed or tempo below half and above double", "pitch alone beyond six semitones", "the pictures",
    ]
    return ([stopped].compactMap(\.self) + (explanation.hypotheses == 0 ? Array(never.suffix(1)) : never))
      .joined(separator: "; ")
  }

  /// What a score that is too small means.
  private static func often(_ eValue: Double) -> String {
    guard eValue >= 0, eValue.isFinite else { return "chance alone gives one as good too often" }
    let times =
      eValue < 0.5
      ? "about once in \(Int(min(1 / max(eValue, 1e-9), 1e9).rounded())) such searches"
      : "about \(Numeral.fixed(min(eValue, 1e9), places: 1)) times in every such search"
    return "chance alone gives an alignment as good \(times), which is too often to call it one"
  }

  private static func number(_ value: Double) -> String { Numeral.fixed(value, places: 1) }

  /// Where the clip would begin; that may be before the recording does.
  private static func begin(_ seconds: Double) -> String {
    // What would be written as a minus nothing is none.
    seconds <= -0.05
      ? "\(Wording.clock(-seconds)) before the recording begins" : "\(Wording.clock(max(0, seconds))) of the recording"
  }
}
