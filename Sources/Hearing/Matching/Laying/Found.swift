/// What a search found: alignments at all places that stand out, under no edit and among many edits.
package struct Found: Sendable {
  /// Grown from the recordings as they are; best first.
  package var unedited: [Alignment] = []
  /// Grown from edits; best first.
  package var swept: [Alignment] = []
  /// Edits that were tried.
  package var editsTried = 0

  /// All of them, best first.
  var all: [Alignment] { (unedited + swept).sorted(by: Alignment.isBetter) }

  /// The best alignment of each recording, best first; an edit is only believed where it explains more peaks than none.
  package var best: [Alignment] {
    Found.firstOfEach(all).map(believed).sorted(by: Alignment.isBetter)
  }

  /// The same alignment, or the unedited one of its recording that explains as many peaks.
  func believed(_ best: Alignment) -> Alignment {
    unedited.first {
      $0.recording == best.recording && $0.edit == .identity && $0.hits >= best.hits && $0.isSharing(best)
    } ?? best
  }

  /// The first alignment of each recording.
  ///
  /// - Parameter ordered: best first.
  /// - Returns: best first.
  static func firstOfEach(_ ordered: [Alignment]) -> [Alignment] {
    var known: Set<Int> = []
    return ordered.filter { known.insert($0.recording).inserted }
  }
}

extension Alignment {
  /// Whether both lay the same peaks over the same place of the recording, about: at least half of those of the shorter.
  func isSharing(_ other: Alignment) -> Bool {
    let shared = segment.clamped(to: other.segment)
    return 2 * shared.count >= min(segment.count, other.segment.count)
  }
}
