package import Media

/// Chooses stills: where a shot begins, and whenever the picture has moved since the last one.
package struct StillSelector {
  private let parameters: PictureParameters
  private var last: (time: Double, thumbnail: Thumbnail)?
  private var previous: Double?
  /// Seconds in which there was something to see.
  package private(set) var usableSeconds = 0.0
  /// When the last frame is shown.
  package private(set) var end = 0.0

  package init(_ parameters: PictureParameters = PictureParameters()) { self.parameters = parameters }

  /// Whether a frame, which is later than all before, is a still.
  package mutating func isStill(_ frame: GrayFrame) -> Bool {
    let thumbnail = Thumbnail(frame)
    let pause = previous.map { min(max(frame.time - $0, 0), 1) } ?? 0
    previous = frame.time
    end = max(end, frame.time)
    guard thumbnail.detail >= parameters.detail else { return false }
    usableSeconds += pause
    guard let last else {
      self.last = (frame.time, thumbnail)
      return true
    }
    let change = thumbnail.change(from: last.thumbnail)
    let since = frame.time - last.time
    let gap = frame.time < parameters.dense ? parameters.gap : parameters.laterGap
    let hasMoved = change.most >= parameters.change || change.mean >= parameters.meanChange
    guard change.mean >= parameters.cut || (since >= gap && hasMoved) || since >= parameters.rest else { return false }
    self.last = (frame.time, thumbnail)
    return true
  }
}
