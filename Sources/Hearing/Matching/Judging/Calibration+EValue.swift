internal import Chances
private import Foundation

extension Calibration {
  /// How many matches at least as good as an alignment chance alone gives a clip.
  ///
  /// - Parameters:
  ///   - alignment: what is judged.
  ///   - tail: the clip's, among alignments of the same kind; positive.
  /// - Returns: at least 1e-300.
  func eValue(_ alignment: Alignment, tail: Double) -> Double {
    Self.eValue(ofLogarithm: logarithm(ofExpected: alignment, tail: tail))
  }

  /// The same as a natural logarithm, for one kind of alignments: it tells alignments apart of which chance gives none.
  func logarithm(ofExpected alignment: Alignment, tail: Double) -> Double {
    let byTail = (alignment.isSwept ? edited : unedited).logarithm(ofExpected: alignment.score / tail)
    guard alignment.score < Self.doubtlessScore else { return byTail }
    // Other recordings and decoys may miss what this clip and this recording have in common: a beat, or a key. Then the
    // clip hits as well a little beside the right offset, now more, now less.
    return max(byTail, local.logarithm(ofExpected: alignment.score / alignment.dispersion))
  }

  /// The score that has an E-value.
  ///
  /// - Parameters:
  ///   - eValue: positive.
  ///   - tail: the clip's, positive.
  ///   - alignment: says which kind of score, and how much hits vary.
  /// - Returns: at least 0.
  func score(ofEValue eValue: Double, tail: Double, like alignment: Alignment) -> Double {
    func score(_ law: Law, unit: Double) -> Double { unit * (law.location - law.scale * log(eValue / 2)) }
    let byTail = score(alignment.isSwept ? edited : unedited, unit: tail)
    return max(0, byTail, min(score(local, unit: alignment.dispersion), Self.doubtlessScore))
  }
}
