import Matching

/// Why a clip matches, or does not, as text for people.
enum ExplanationText {
  static func lines(_ explanation: Explanation) -> [String] {
    var lines = [
      "  why, \(Wording.clock(explanation.start)) - \(Wording.clock(explanation.stop)) of the clip:",
      "     \(explanation.peaks) peaks, \(explanation.landmarks) landmarks looked up without edits; "
        + (explanation.hypotheses == 0
          ? "the recording as it is leaves no doubt, no edit was tried"
          : "\(explanation.hypotheses) edits were tried with \(explanation.sweepLandmarks) landmarks"),
    ]
    if explanation.places.isEmpty {
      lines.append("     missing: no place of the recording got enough votes of landmarks to be looked at")
    }
    for place in explanation.places {
      lines.append(
        "     votes      \(place.votes) for \(clock(place.offset)) of the recording as the clip's begin, "
          + "surprise \(number(place.surprise)); edit \(Wording.edit(place.edit))")
    }
    for laid in explanation.laid {
      lines.append(
        "     alignment  \(laid.hits) of \(laid.trials) peaks hit, chance hits "
          + "\(Numeral.fixed(100 * laid.chance, places: 1)) %: score \(number(laid.score)), "
          + "tail \(number(laid.tail)), E \(Numeral.eValue(laid.eValue) ?? "?"); begin at \(clock(laid.offset)); "
          + "edit \(Wording.edit(laid.edit))")
    }
    if let best = explanation.laid.min(by: { $0.eValue < $1.eValue }) {
      lines.append(
        best.score >= best.needed
          ? "     missing: nothing; score \(number(best.needed)) is enough here"
          : "     missing: \(number(best.needed - best.score)) of score; \(number(best.needed)) would be a match here")
    } else if !explanation.places.isEmpty {
      lines.append("     missing: no place that landmarks voted for could be aligned")
    }
    return lines
  }

  private static func number(_ value: Double) -> String { Numeral.fixed(value, places: 1) }

  private static func clock(_ seconds: Double) -> String { Wording.clock(seconds) }
}
