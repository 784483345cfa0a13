private import Foundation

/// The hypotheses: which edits are tried.
package enum Sweep {
  /// One change at a time: speed and tempo from half to double, pitch up and down by six semitones; in steps of 1.2 %,
  /// 2.5 % and a third of a semitone. Speeds are looked up apart: the bands they ask for are others than those of the
  /// rest, and what lies between would be read for nothing; and so are great changes apart from small ones, because they
  /// need more landmarks.
  package static let single: [Group] = {
    let speeds = steps(1.012).map { Edit(tempo: $0, pitch: $0) }
    let tempos = steps(1.025).map { Edit(tempo: $0, pitch: 1) }
    let pitches = (-18...18).filter { $0 != 0 }.map { Edit(tempo: 1, pitch: exp2(Double($0) / 36)) }
    return [
      Group(edits: speeds.filter { !$0.isGreat }, isGreat: false),
      Group(edits: tempos.filter { !$0.isGreat } + pitches, isGreat: false),
      Group(edits: speeds.filter(\.isGreat), isGreat: true),
      Group(edits: tempos.filter(\.isGreat), isGreat: true),
    ]
  }()

  /// Hypotheses that are looked up together.
  package struct Group: Sendable {
    package var edits: [Edit]
    /// Whether their tempos are changed by a quarter at least: little of what follows a peak in the recording then follows
    /// it as soon in the clip.
    package var isGreat: Bool
  }

  /// Tempo and pitch changed at once, but differently: tempo from half to double in steps of 4 %, pitch up and down by
  /// six semitones in steps of two thirds of a semitone. A coarse net, whose finds are refined.
  package static let double: [Edit] = steps(1.04).flatMap { tempo in
    (-9...9).filter { $0 != 0 }.map { Edit(tempo: tempo, pitch: exp2(Double($0) / 18)) }
      .filter { abs(log2($0.tempo / $0.pitch)) > 0.02 }
  }

  /// The powers of a factor from half to double, without 1.
  private static func steps(_ factor: Double) -> [Double] {
    let count = Int((log(2) / log(factor)).rounded())
    return (-count...count).filter { $0 != 0 }.map { pow(factor, Double($0)) }
  }
}

extension Edit {
  /// Whether the tempo is changed by a quarter at least.
  fileprivate var isGreat: Bool { abs(log2(tempo)) > 0.32 }

  /// Of an edit and its inverse this is true of one.
  var isForward: Bool { tempo > 1 || tempo == 1 && pitch > 1 }
}
