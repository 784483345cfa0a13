import Audio
import Foundation
import Media

@testable import Excerpts

/// Sounds that are made for a test, and a temporary folder to decode encoded ones from.
final class Studio {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("excerpts-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// What a decoder makes of an encoded file.
  func decoded(_ bytes: [UInt8], rate: SampleRate = SampleRate(hertz: MP3.rate)) throws -> [Float] {
    let path = folder.appendingPathComponent("sound.mp3").path
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    var decoder = try AudioDecoder(path: path, rate: rate)
    return try SoundCut.samples(of: &decoder, rate: rate, range: TimeRange(start: 0, stop: 1000))
  }

  static func tone(_ frequency: Double, seconds: Double, rate: Int = MP3.rate) -> [Float] {
    (0..<Int(seconds * Double(rate))).map { Float(0.3 * sin(2 * Double.pi * frequency * Double($0) / Double(rate))) }
  }

  /// A tune of decaying notes at times and pitches that a seed chooses: at `rate` samples a second, played `speed`
  /// times faster and higher.
  static func tune(seed: UInt64, seconds: Double, rate: Int, speed: Double = 1) -> [Float] {
    var state = seed
    func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 33) / Double(UInt64(1) << 31)
    }
    var samples = [Float](repeating: 0, count: Int(seconds / speed * Double(rate)))
    var start = 0.0
    while start < seconds {
      let length = 0.08 + 0.15 * next()
      let frequency = 250 * pow(2, 3 * next()) * speed
      let first = Int(start / speed * Double(rate))
      for i in first..<max(first, min(samples.count, first + Int(0.4 / speed * Double(rate)))) {
        let t = Double(i - first) / Double(rate)
        samples[i] += Float(0.4 * sin(2 * Double.pi * frequency * t) * exp(-8 * t * speed))
      }
      start += length
    }
    return samples
  }

  /// The frequency of a pure tone, by its zero crossings.
  static func frequency(of samples: [Float], rate: Int = MP3.rate) -> Double {
    let inner = samples.dropFirst(samples.count / 8).dropLast(samples.count / 8)
    let crossings = zip(inner, inner.dropFirst()).count { $0 < 0 && $1 >= 0 }
    return Double(crossings) * Double(rate) / Double(inner.count)
  }
}
