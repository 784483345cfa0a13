import Foundation
import Media
import TestSupport
import Testing

@testable import Marks

/// Marks are where corners are, and say the same of the same surroundings.
@Suite struct MarkTests {
  /// Blurred noise with blocks, as a photograph might be.
  static func picture(seed: UInt64, width: Int = 240, height: Int = 180) -> [Float] {
    var dice = Dice(seed: seed)
    var values = [Float](repeating: 90, count: width * height)
    for _ in 0..<160 {
      let (w, h) = (Int.random(in: 4..<50, using: &dice), Int.random(in: 4..<50, using: &dice))
      let (x, y) = (Int.random(in: 0..<(width - w), using: &dice), Int.random(in: 0..<(height - h), using: &dice))
      let level = Float.random(in: 0..<255, using: &dice)
      for row in y..<(y + h) { for column in x..<(x + w) { values[row * width + column] = level } }
    }
    return values
  }

  private func mirrored(_ plane: Plane) -> Plane {
    var values = plane.values
    for y in 0..<plane.height {
      for x in 0..<plane.width { values[y * plane.width + x] = plane.values[y * plane.width + plane.width - 1 - x] }
    }
    return Plane(width: plane.width, height: plane.height, values: values)
  }

  private func upended(_ plane: Plane) -> Plane {
    let rows = (0..<plane.height).reversed().flatMap { plane.values[($0 * plane.width)..<(($0 + 1) * plane.width)] }
    return Plane(width: plane.width, height: plane.height, values: rows)
  }

  /// The same waves, one by one, in the plainest way.
  private func naive(_ plane: Plane, _ x: Int, _ y: Int) -> [Double] {
    Descriptor.waves.map { wave in
      var sum = 0.0
      for row in 0..<24 {
        for column in 0..<24 {
          let value = Double(plane.values[(y - 12 + row) * plane.width + x - 12 + column])
          sum +=
            value * cos(.pi * Double(wave.across) * (Double(column) + 0.5) / 24)
            * cos(.pi * Double(wave.down) * (Double(row) + 0.5) / 24)
        }
      }
      return sum
    }
  }

  private func signs(_ descriptor: Descriptor) -> [Bool] {
    (0..<Descriptor.count).map {
      $0 < 64 ? descriptor.low >> UInt64($0) & 1 == 1 : descriptor.high >> UInt64($0 - 64) & 1 == 1
    }
  }

  @Test func signsOfWaves() throws {
    let plane = Plane(width: 240, height: 180, values: Self.picture(seed: 1)).smoothed()
    for (x, y) in [(60, 60), (100, 33), (200, 150)] {
      let descriptor = try #require(MarkExtractor.descriptor(of: plane, x: x, y: y))
      // A wave that is hardly there goes either way, as rounding will.
      let wrong = zip(signs(descriptor), naive(plane, x, y)).filter { $1.magnitude > 0.05 && $0 != ($1 > 0) }
      #expect(wrong.isEmpty)
    }
    #expect(Descriptor.count == 90 && Descriptor.waves.count == 90)
  }

  @Test func mirrorsAreKnownWithoutLooking() throws {
    let plane = Plane(width: 240, height: 180, values: Self.picture(seed: 2)).smoothed()
    // The patch of a pixel begins twelve before it and ends eleven after.
    let straight = try #require(MarkExtractor.descriptor(of: plane, x: 100, y: 80))
    let mirror = try #require(MarkExtractor.descriptor(of: mirrored(plane), x: 240 - 100, y: 80))
    let standing = try #require(MarkExtractor.descriptor(of: upended(plane), x: 100, y: 180 - 80))
    #expect(straight.mirrored.distance(to: mirror) <= 1)
    #expect(straight.upended.distance(to: standing) <= 1)
    #expect(straight.mirrored.mirrored == straight && straight.distance(to: mirror) > 20)
  }

  @Test func cornersAreFound() {
    var values = [Float](repeating: 20, count: 100 * 100)
    for y in 40..<70 { for x in 30..<60 { values[y * 100 + x] = 220 } }
    let corners = CornerFinder.corners(of: Plane(width: 100, height: 100, values: values).smoothed())
    for (x, y) in [(30, 40), (59, 40), (30, 69), (59, 69)] {
      #expect(corners.contains { abs($0.x - x) <= 2 && abs($0.y - y) <= 2 })
    }
    #expect(corners.count <= 8)
    #expect(
      CornerFinder.corners(of: Plane(width: 100, height: 100, values: [Float](repeating: 9, count: 10000))).isEmpty)
  }

  @Test func strengthsOfCorners() {
    let width = 240
    let plane = Plane(width: width, height: 180, values: Self.picture(seed: 7))
    let strengths = CornerFinder.strengths(of: plane)
    let weights: [Float] = [1, 4, 6, 4, 1]
    // Where the window does not reach over the border.
    for (x, y) in [(8, 8), (120, 55), (231, 173), (62, 125)] {
      var (xx, yy, xy): (Float, Float, Float) = (0, 0, 0)
      for down in -2...2 {
        for across in -2...2 {
          let place = (y + down) * width + x + across
          let (dx, dy) = (
            plane.values[place + 1] - plane.values[place - 1], plane.values[place + width] - plane.values[place - width]
          )
          let weight = weights[down + 2] * weights[across + 2] / 256
          xx += weight * dx * dx
          yy += weight * dy * dy
          xy += weight * dx * dy
        }
      }
      let expected = (xx * yy - xy * xy) / (xx + yy + 1)
      #expect(abs(strengths[y * width + x] - expected) <= 0.001 * max(1, abs(expected)))
    }
  }

  @Test func noCellTakesAll() {
    let plane = Plane(width: 240, height: 180, values: Self.picture(seed: 3)).smoothed()
    var counts: [Int: Int] = [:]
    for corner in CornerFinder.corners(of: plane) {
      counts[corner.y / CornerFinder.cell * 10 + corner.x / CornerFinder.cell, default: 0] += 1
    }
    #expect(counts.values.allSatisfy { $0 <= CornerFinder.quota } && counts.count > 12)
  }

  @Test func footageComesBack() throws {
    let frame = GrayFrame(time: 0.5, width: 240, height: 180, pixels: Self.picture(seed: 4).map { UInt8($0) })
    var maker = FootageMaker()
    maker.append(frame)
    let footage = maker.finish()
    #expect(footage.stills.count == 1 && footage.stills[0].marks.count > 40)
    let bytes = FootageCodec.bytes(footage)
    let back = try #require(FootageCodec.footage(bytes[...]))
    // Places are kept to an eighth of a pixel.
    #expect(FootageCodec.bytes(back) == bytes)
    #expect(FootageCodec.footage(bytes.dropLast()) == nil && FootageCodec.footage((bytes + [0])[...]) == nil)
    for damaged in Damage(of: Data(bytes), rounds: 300, seed: 5) { _ = FootageCodec.footage(Array(damaged)[...]) }
  }
}
