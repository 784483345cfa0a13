/// The peaks of a part of a recording, and how far the recording reaches beyond it.
package struct ConstellationPart: Hashable, Sendable {
  /// Those of the part, ordered by time, then band.
  package var peaks: [Peak] = []
  /// From the whole recording's first peak to its last, in quarter frames; `nil` where it has none.
  package var reach: ClosedRange<Int32>?

  package init() {}

  /// A recording as a part of itself.
  package init(_ whole: Constellation) {
    peaks = whole.peaks
    if let first = peaks.first, let last = peaks.last { reach = first.time...last.time }
  }

  /// - Parameters:
  ///   - whole: the recording.
  ///   - frames: between which the peaks are wanted, both included.
  package init(_ whole: Constellation, within frames: ClosedRange<Float>) {
    self.init(whole)
    peaks.removeAll { !frames.contains($0.frame) }
  }
}
