private import Foundation

/// The hypotheses: which edits are tried.
package enum TriedEdits {
  /// One change at a time: speed and tempo from half to double, pitch up and down by six semitones; in steps of 1.2 %,
  /// 2.5 % and a third of a semitone.
  ///
  /// Speeds, tempos and pitches are looked up apart, because what lies between the bands that they ask for would be read
  /// for nothing; and speeds and tempos by thirds of an octave, because a landmark that is rare in recordings where it is
  /// half as long is not where it is twice as long.
  package static let single: [Group] = {
    let speeds = steps(1.012).map { Edit(tempo: $0, pitch: $0) }
    let tempos = steps(1.025).map { Edit(tempo: $0, pitch: 1) }
    let pitches = (-18...18).filter { $0 != 0 }.map { Edit(tempo: 1, pitch: exp2(Double($0) / 36)) }
    let changes = [speeds, tempos].map { edits in
      Dictionary(grouping: edits) { Int((3 * log2($0.tempo)).rounded(.down)) }.sorted { $0.key < $1.key }
    }
    let small = changes.flatMap { $0.filter { (-1...0).contains($0.key) } }
    let great = changes.flatMap { $0.filter { !(-1...0).contains($0.key) } }
    return small.map { Group(edits: $0.value, kind: .small) } + [Group(edits: pitches, kind: .pitches)]
      + great.map { Group(edits: $0.value, kind: .great) }
  }()

  /// Hypotheses that are looked up together.
  package struct Group: Sendable {
    package var edits: [Edit]
    package var kind: Kind
  }

  /// What is common to the hypotheses of a group.
  package enum Kind: Sendable {
    /// Their tempos are changed by a third of an octave at most.
    case small
    /// Their pitches alone are changed: each landmark is looked up in many bands.
    case pitches
    /// Their tempos are changed by more: little of what follows a peak in the recording then follows it as soon in the
    /// clip.
    case great
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
  /// Of an edit and its inverse this is true of one.
  var isForward: Bool { tempo > 1 || tempo == 1 && pitch > 1 }
}
