import Audio
import Foundation
import Testing

/// Every second of sound lies where ffmpeg's own decoding has it, whatever it is packed in. `Scripts/positions` tries all
/// files of the matrix; the suite some of each container.
@Suite struct PositionMatrixTests {
  /// 50 ms, in samples.
  static let tolerance = 400
  static let isWhole = ProcessInfo.processInfo.environment["REHEARD_POSITIONS"] == "all"

  @Test(arguments: PositionMatrix.containers) func soundLiesWhereAPlayerHasIt(container: String) throws {
    let studio = try Studio()
    var misplaced: [String] = []
    for cell in PositionMatrix.cells(of: container, most: Self.isWhole ? .max : 7) {
      let path = try PositionMatrix.make(cell, in: studio)
      let take = try Studio.decode(path)
      let oracle = try studio.oracle(path)
      for second in 0..<(oracle.count / Studio.rate.hertz) {
        let range = (second * Studio.rate.hertz)..<((second + 1) * Studio.rate.hertz)
        if !Self.isThere(oracle[range], in: take.samples) { misplaced.append("\(cell): second \(second)") }
      }
      if abs(take.samples.count - oracle.count) > Self.tolerance {
        misplaced.append("\(cell): \(take.samples.count) samples, expected \(oracle.count)")
      }
      misplaced += take.warnings.map { "\(cell): \($0)" }
      try FileManager.default.removeItem(atPath: path)
    }
    #expect(misplaced == [])
  }

  /// Whether the samples are somewhere near their place; silence is everywhere.
  static func isThere(_ wanted: ArraySlice<Float>, in samples: [Float]) -> Bool {
    let energy = wanted.reduce(0) { $0 + $1 * $1 }
    guard energy > 0.0004 * Float(wanted.count) else { return true }
    for distance in 0...tolerance {
      for shift in Set([distance, -distance]) {
        let start = wanted.startIndex + shift
        let low = max(0, start)
        let high = min(samples.count, start + wanted.count)
        guard high - low > wanted.count / 2 else { continue }
        var product: Float = 0
        var found: Float = 0
        for place in low..<high {
          product += samples[place] * wanted[place - shift]
          found += samples[place] * samples[place]
        }
        if product > 0.9 * (energy * found).squareRoot() { return true }
      }
    }
    return false
  }
}
