internal import Foundation

/// The hypotheses: which edits are tried, cheapest first.
package enum Sweep {
  /// Speed 0.75 to 1.555 in steps of 1.2 %, tempo 0.67 to 1.52 in steps of 2.5 %, pitch +-5 semitones in steps of a
  /// third of a semitone.
  package static let edits: [Edit] =
    (-24...37).filter { $0 != 0 }.map { Edit(tempo: pow(1.012, Double($0)), pitch: pow(1.012, Double($0))) }
    + (-16...17).filter { $0 != 0 }.map { Edit(tempo: pow(1.025, Double($0)), pitch: 1) }
    + (-15...15).filter { $0 != 0 }.map { Edit(tempo: 1, pitch: exp2(Double($0) / 36)) }
}
