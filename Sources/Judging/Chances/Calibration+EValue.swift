private import Foundation

extension Calibration {
  /// How many matches of at least this score chance alone gives a clip, as far as its tail tells.
  ///
  /// - Parameters:
  ///   - score: an alignment's, at least 0.
  ///   - tail: the clip's, among alignments of the same kind; positive.
  ///   - isSwept: whether the alignment was found among edits.
  /// - Returns: at least 1e-300.
  package func eValue(score: Double, tail: Double, isSwept: Bool) -> Double {
    Self.eValue(ofLogarithm: (isSwept ? edited : unedited).logarithm(ofExpected: score / tail))
  }

  package static func eValue(ofLogarithm logarithm: Double) -> Double {
    // Two kinds of alignments are two chances.
    max(min(2 * exp(logarithm), 1e9), 1e-300)
  }

  /// No clip has such a score by chance, whatever it has in common with a recording: the best of strangers reach some 35.
  package static let doubtlessScore = 80.0
}
