private import Foundation
internal import Marks

/// A still of a clip laid over a still of a recording, by a view: which of the clip's marks hit one of the recording's.
struct Overlay {
  /// Signs in which marks at one place may differ, at most.
  static let reach = 30
  /// How far off a mark may lie, in pixels of the clip: so many, and so many of the mark's own level.
  static let slack = 4.0
  static let slackOfLevel = 2.5

  /// Whether each mark of the clip lies inside the recording's picture, at a size that the recording has.
  private(set) var isInside: [Bool]
  /// The numbers of the clip's marks that hit, in their order.
  private(set) var hits: [Int32] = []
  /// The numbers of the recording's marks that they hit.
  private(set) var partners: [Int32] = []
  /// Marks inside.
  private(set) var insideCount = 0

  /// - Parameters:
  ///   - clip: the clip's still.
  ///   - descriptors: those of its marks, as they look in the recording: mirrored where the view is.
  ///   - recording: the recording's still.
  ///   - inverse: from the clip's pixels to the recording's.
  ///   - loose: by how much more than usual marks may be off.
  ///   - found: is called for each hit with the number of the clip's mark and the recording's.
  init(
    _ clip: PlacedStill, _ descriptors: [Descriptor], over recording: PlacedStill, inverse: View, loose: Double = 1,
    found: ((Int, Mark) -> Void)? = nil
  ) {
    isInside = [Bool](repeating: false, count: clip.marks.count)
    let scale = inverse.scale
    let shift = Float(3 * log2(scale))
    let cell = Double(PlacedStill.cell)
    for (number, mark) in clip.marks.enumerated() {
      let level = Float(mark.level) + shift
      guard level > -0.75, level < Float(recording.levels) + 0.75 else { continue }
      let point = inverse(Double(mark.x), Double(mark.y))
      guard point.x >= 0, point.y >= 0, point.x < recording.width, point.y < recording.height else { continue }
      isInside[number] = true
      insideCount += 1
      let radius =
        (Self.slack + Self.slackOfLevel * MarkExtractor.factor(Int(mark.level))) * loose * scale
      let left = max(0, Int((point.x - radius) / cell))
      let right = min(recording.columns - 1, Int((point.x + radius) / cell))
      let top = max(0, Int((point.y - radius) / cell))
      let bottom = min(recording.rows - 1, Int((point.y + radius) / cell))
      guard left <= right, top <= bottom else { continue }
      let (x, y, limit) = (Float(point.x), Float(point.y), Float(radius * radius))
      var best = Self.reach + 1
      var partner: Int?
      for row in top...bottom {
        let start = Int(recording.starts[row * recording.columns + left])
        let end = Int(recording.starts[row * recording.columns + right + 1])
        for index in start..<end {
          let other = recording.marks[index]
          let (across, down) = (other.x - x, other.y - y)
          guard across * across + down * down <= limit, abs(Float(other.level) - level) < 1.3 else { continue }
          let distance = descriptors[number].distance(to: other.descriptor)
          if distance < best {
            best = distance
            partner = index
          }
        }
      }
      if let partner {
        hits.append(Int32(number))
        partners.append(Int32(partner))
        found?(number, recording.marks[partner])
      }
    }
  }
}
