import Foundation
import Marks
import Media
import TestSupport

/// Made films: a camera that moves over a picture, or stands before one in which something moves.
struct FilmSet {
  let width = 320
  let height = 240
  private let scene: [Float]
  private let sceneWidth = 900
  private let sceneHeight = 500

  init(seed: UInt64) {
    var dice = Dice(seed: seed)
    var values = [Float](repeating: 90, count: sceneWidth * sceneHeight)
    for _ in 0..<2600 {
      let (w, h) = (Int.random(in: 4..<60, using: &dice), Int.random(in: 4..<60, using: &dice))
      let x = Int.random(in: 0..<(sceneWidth - w), using: &dice)
      let y = Int.random(in: 0..<(sceneHeight - h), using: &dice)
      let level = Float.random(in: 0..<255, using: &dice)
      for row in y..<(y + h) { for column in x..<(x + w) { values[row * sceneWidth + column] = level } }
    }
    scene = values
  }

  /// What a camera sees that pans along a curve.
  func pan(_ time: Double) -> [UInt8] {
    let x = Int(40 * time) % 560
    let y = Int(20 * time + 9 * time * time) % 240
    return crop(x, y)
  }

  /// What a camera sees that does not move.
  func rest() -> [UInt8] { crop(100, 100) }

  /// What a camera sees that does not move, while something before it does.
  func walk(_ time: Double) -> [UInt8] {
    var pixels = rest()
    let left = 130 + Int(100 * sin(0.9 * time) + 20 * sin(2.3 * time))
    let top = 80 + Int(60 * sin(0.53 * time + 1))
    for y in top..<min(height, top + 90) {
      for x in max(0, left)..<min(width, left + 60) {
        pixels[y * width + x] = UInt8(scene[(y - top) * sceneWidth + x - left])
      }
    }
    return pixels
  }

  private func crop(_ x: Int, _ y: Int) -> [UInt8] {
    (0..<(width * height)).map { UInt8(scene[(y + $0 / width) * sceneWidth + x + $0 % width]) }
  }

  /// The footage of pictures, eight a second.
  func footage(_ seconds: Double, _ picture: (Double) -> [UInt8]) -> Footage {
    var maker = FootageMaker()
    for number in 0..<Int(seconds * 8) {
      let time = Double(number) / 8
      maker.append(GrayFrame(time: time, width: width, height: height, pixels: picture(time)))
    }
    return maker.finish()
  }

  func mirrored(_ pixels: [UInt8]) -> [UInt8] {
    pixels.indices.map { pixels[$0 / width * width + width - 1 - $0 % width] }
  }

  /// A logo that covers the upper left.
  func stamped(_ pixels: [UInt8], with logo: [UInt8]) -> [UInt8] {
    pixels.indices.map { $0 % width < width / 2 && $0 / width < height / 2 ? logo[$0] : pixels[$0] }
  }
}
