/// What a search found: the best alignment of each recording, under no edit and among many edits.
package struct Found: Sendable {
  /// Grown from the recordings as they are; best first.
  package var unedited: [Alignment] = []
  /// Grown from edits; best first.
  package var swept: [Alignment] = []
  /// Edits that were tried.
  package var editsTried = 0

  /// The best alignment of each recording, best first; an edit is only believed where it explains more peaks than none.
  package var best: [Alignment] {
    var plain: [Int: Alignment] = [:]
    for alignment in unedited where alignment.edit == .identity { plain[alignment.recording] = alignment }
    return Found.firstOfEach((unedited + swept).sorted(by: Alignment.isBetter))
      .map { best in
        guard let plain = plain[best.recording], plain.hits >= best.hits else { return best }
        return plain
      }
      .sorted(by: Alignment.isBetter)
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
