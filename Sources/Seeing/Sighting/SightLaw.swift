package import Chances

/// How often chance gives which score, by the law that hearing goes by, too (`Calibration.Law`).
package struct SightLaw: Hashable, Sendable {
  /// In units of a clip's tail.
  package var law: Calibration.Law
  /// No clip is that poor in chance agreement: the least tail that is assumed.
  package var leastTail: Double

  package init(law: Calibration.Law, leastTail: Double) {
    self.law = law
    self.leastTail = leastTail
  }

  /// Set by hand, far above what clips reached that share nothing with the films: provisional.
  package static let standard = SightLaw(law: Calibration.Law(location: 0.7, scale: 0.4), leastTail: 3)

  /// How many matches at least this good chance gives a clip and a recording.
  ///
  /// - Parameters:
  ///   - score: of a chain.
  ///   - tail: the best score of the same clip upside down, or of the same moments elsewhere in the recording.
  /// - Returns: at least 1e-300.
  package func eValue(score: Double, tail: Double) -> Double {
    Calibration.eValue(ofLogarithm: law.logarithm(ofExpected: score / max(leastTail, tail)))
  }
}
