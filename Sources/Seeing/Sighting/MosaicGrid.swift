internal import Pictures

/// Which parts of two films' mosaics show the same, by a view: each as a sum of parts of the one and of the other.
struct MosaicGrid {
  /// A share of a part of a mosaic.
  struct Share {
    var cell: Int
    var weight: Float
  }

  let clip: [[Share]]
  let recording: [[Share]]
  /// How many parts of the recording's mosaic there are to one of these: 1, or less where the clip shows it small.
  let fineness: Double

  /// Of a part, the share that must lie inside the other picture.
  private static let inside = 0.9

  /// - Parameters:
  ///   - view: of the recording in the clip.
  ///   - clip: columns and rows of the clip's frames.
  ///   - recording: those of the recording's.
  init?(
    _ view: View, clip: (width: Double, height: Double), recording: (width: Double, height: Double)
  ) {
    guard let inverse = view.inverse else { return nil }
    // The coarser parts are kept whole.
    let size =
      view.determinant.magnitude * recording.width * recording.height / (clip.width * clip.height)
    let isCoarser = size >= 1
    let (map, own, other) = isCoarser ? (view, recording, clip) : (inverse, clip, recording)
    var whole: [[Share]] = []
    var parts: [[Share]] = []
    let (width, height) = (own.width / Double(Mosaic.columns), own.height / Double(Mosaic.rows))
    for cell in 0..<Mosaic.count {
      let (x, y) = (Double(cell % Mosaic.columns) * width, Double(cell / Mosaic.columns) * height)
      let corners = [map(x, y), map(x + width, y), map(x, y + height), map(x + width, y + height)]
      let across = corners.map { $0.x * Double(Mosaic.columns) / other.width }.sorted()
      let down = corners.map { $0.y * Double(Mosaic.rows) / other.height }.sorted()
      // The middle of a tilted part: between its corners' means.
      let shares = Self.shares(
        (across[0] + across[1]) / 2, (across[2] + across[3]) / 2, (down[0] + down[1]) / 2,
        (down[2] + down[3]) / 2)
      guard !shares.isEmpty else { continue }
      whole.append([Share(cell: cell, weight: 1)])
      parts.append(shares)
    }
    guard whole.count >= 12 else { return nil }
    fineness = min(1, size)
    self.clip = isCoarser ? parts : whole
    self.recording = isCoarser ? whole : parts
  }

  /// The parts under a rectangle, in parts; none where too much of it lies outside.
  private static func shares(_ left: Double, _ right: Double, _ top: Double, _ bottom: Double)
    -> [Share]
  {
    let (low, high) = (max(0, left), min(Double(Mosaic.columns), right))
    let (upper, lower) = (max(0, top), min(Double(Mosaic.rows), bottom))
    let area = (right - left) * (bottom - top)
    guard area > 1e-6, low < high, upper < lower, (high - low) * (lower - upper) >= inside * area
    else { return [] }
    var shares: [Share] = []
    for row in Int(upper)...min(Mosaic.rows - 1, Int(lower)) {
      let height = min(lower, Double(row + 1)) - max(upper, Double(row))
      for column in Int(low)...min(Mosaic.columns - 1, Int(high)) {
        let width = min(high, Double(column + 1)) - max(low, Double(column))
        if width > 0, height > 0 {
          shares.append(
            Share(cell: row * Mosaic.columns + column, weight: Float(width * height / area)))
        }
      }
    }
    return shares
  }
}
