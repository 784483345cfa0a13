internal import Audio

/// Where a clip lies on another's time: `scale * seconds + shift`, and by how much it sounds higher.
struct Placement: Hashable, Sendable {
  var scale: Double
  var shift: Double
  var pitch: Double

  static let identity = Placement(scale: 1, shift: 0, pitch: 1)

  func callAsFunction(_ seconds: Double) -> Double { scale * seconds + shift }

  func callAsFunction(_ range: TimeRange) -> TimeRange {
    TimeRange(start: self(range.start), stop: max(self(range.start), self(range.stop)))
  }

  /// This one first, then the other.
  func then(_ other: Placement) -> Placement {
    Placement(scale: other.scale * scale, shift: other(shift), pitch: other.pitch * pitch)
  }

  var inverse: Placement { Placement(scale: 1 / scale, shift: -shift / scale, pitch: 1 / pitch) }
}
