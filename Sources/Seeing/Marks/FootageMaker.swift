package import Media
internal import Pictures

/// Makes footage of frames, one after the other.
package struct FootageMaker {
  /// A still with fewer marks says nothing.
  static let fewestMarks = 12

  private var selector = StillSelector()
  private let extractor = MarkExtractor()
  private var stills: [MarkedStill] = []
  private var mosaics: [Mosaic] = []
  /// How many frames came.
  package private(set) var frameCount = 0

  package init() {}

  /// Takes the next frame, which is later than all before.
  package mutating func append(_ frame: GrayFrame) {
    frameCount += 1
    mosaics.append(Mosaic(frame))
    guard selector.isStill(frame) else { return }
    let marks = extractor.marks(of: frame)
    guard marks.count >= Self.fewestMarks else { return }
    stills.append(
      MarkedStill(time: frame.time, width: frame.width, height: frame.height, marks: marks))
  }

  /// All that came.
  package func finish() -> Footage {
    Footage(
      stills: stills, mosaics: mosaics, duration: selector.end,
      usableSeconds: selector.usableSeconds)
  }
}
