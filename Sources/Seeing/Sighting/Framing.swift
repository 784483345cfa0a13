/// Which parts of two frames a view brings together, as upright rectangles.
enum Framing {
  /// Where in the clip's frame the recording is seen.
  static func view(_ view: View, clip: PlacedStill, recording: PlacedStill) -> Sight.Rectangle {
    box(view, from: (recording.width, recording.height), within: (clip.width, clip.height))
  }

  /// Which part of the recording's frame is seen.
  static func part(_ view: View, clip: PlacedStill, recording: PlacedStill) -> Sight.Rectangle {
    guard let inverse = view.inverse else { return Sight.Rectangle(x: 0, y: 0, width: 1, height: 1) }
    return box(inverse, from: (clip.width, clip.height), within: (recording.width, recording.height))
  }

  private static func box(
    _ map: View, from source: (width: Double, height: Double), within target: (width: Double, height: Double)
  ) -> Sight.Rectangle {
    let corners = [map(0, 0), map(source.width, 0), map(0, source.height), map(source.width, source.height)]
    func share(_ value: Double, _ length: Double) -> Double { min(1, max(0, value / length)) }
    let across = corners.map { share($0.x, target.width) }
    let down = corners.map { share($0.y, target.height) }
    let (left, right) = (across.min() ?? 0, across.max() ?? 1)
    let (top, bottom) = (down.min() ?? 0, down.max() ?? 1)
    return Sight.Rectangle(x: left, y: top, width: right - left, height: bottom - top)
  }
}
