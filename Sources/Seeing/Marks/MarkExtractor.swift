package import Media

/// Finds the marks of stills.
package struct MarkExtractor {
  /// Planes are made down to this many pixels along the shorter side.
  static let smallest = 56
  /// Levels to an octave.
  static let levelsPerOctave = 3

  package init() {}

  /// All marks of a still, from the largest plane to the smallest, cell by cell.
  package func marks(of frame: GrayFrame) -> [Mark] {
    var marks: [Mark] = []
    var planes: [Plane] = [Plane(frame)]
    for level in 0..<40 {
      if level > 0 {
        let factor = 1 / Self.factor(level)
        let size = (
          width: Int((Double(frame.width) * factor).rounded()), height: Int((Double(frame.height) * factor).rounded())
        )
        guard min(size.width, size.height) >= Self.smallest else { break }
        // From the plane an octave below: a mean of four pixels is exact and cheap.
        planes.append(planes[max(0, level - Self.levelsPerOctave)].scaled(to: size))
      }
      let plane = planes[level].smoothed()
      let across = Float(frame.width) / Float(plane.width)
      let down = Float(frame.height) / Float(plane.height)
      for corner in CornerFinder.corners(of: plane) {
        guard let descriptor = Self.descriptor(of: plane, x: corner.x, y: corner.y) else { continue }
        marks.append(
          Mark(
            x: (Float(corner.x) + 0.5) * across, y: (Float(corner.y) + 0.5) * down, level: Int8(level),
            descriptor: descriptor))
      }
    }
    return marks
  }

  /// By how much a level is smaller than the frame.
  package static func factor(_ level: Int) -> Double {
    let thirds = [1.0, 1.2599210498948732, 1.5874010519681994]
    return Double(1 << (level / levelsPerOctave)) * thirds[level % levelsPerOctave]
  }

  /// The signs of the waves in the patch around a pixel; `nil` where the patch is flat.
  static func descriptor(of plane: Plane, x: Int, y: Int) -> Descriptor? {
    let side = Descriptor.side
    let order = Descriptor.order
    let values = plane.values
    let start = (y - side / 2) * plane.width + x - side / 2
    // Down first, so that the inner loop runs along a row.
    var rows = [Float](repeating: 0, count: (order + 1) * side)
    var sums = rows.mutableSpan
    for wave in 0...order {
      let form = Descriptor.waveforms[wave]
      let place = wave * side
      for row in 0..<side {
        let weight = form[row]
        let source = values.span.extracting((start + row * plane.width)..<(start + row * plane.width + side))
        for column in 0..<side { sums[place + column] += weight * source[column] }
      }
    }
    var descriptor = Descriptor(low: 0, high: 0)
    var energy: Float = 0
    for (index, wave) in Descriptor.waves.enumerated() {
      let form = Descriptor.waveforms[wave.across]
      let place = wave.down * side
      var sum = SIMD8<Float>()
      for part in stride(from: 0, to: side, by: 8) {
        let weights = SIMD8(form[part..<(part + 8)])
        sum += weights * SIMD8(rows[(place + part)..<(place + part + 8)])
      }
      let value = sum.sum()
      energy += value * value
      if value > 0 { descriptor.set(index) }
    }
    return energy > 1 ? descriptor : nil
  }
}
