import Foundation
import Testing

@testable import Excerpts

@Suite("The sound of excerpts")
struct SoundTests {
  @Test("a stretched tone has the new length and the old pitch", arguments: [0.5, 0.8, 1.25, 2.0])
  func stretch(factor: Double) {
    let tone = Studio.tone(440, seconds: 1)
    let stretched = TimeStretch().stretched(tone, by: factor)
    #expect(stretched.count == Int((Double(tone.count) * factor).rounded()))
    #expect(abs(Studio.frequency(of: stretched) - 440) < 4)
    let middle = stretched.dropFirst(stretched.count / 4).dropLast(stretched.count / 4)
    let level = (middle.reduce(Float(0)) { $0 + $1 * $1 } / Float(middle.count)).squareRoot()
    #expect(abs(level - 0.212) < 0.02, "pieces that cancel each other: \(level)")
  }

  @Test("an onset stays where it was, scaled")
  func onset() {
    var sound = [Float](repeating: 0, count: 24000)
    for i in 12000..<24000 { sound[i] = Float(0.4 * sin(Double(i) * 0.2)) }
    let stretched = TimeStretch().stretched(sound, by: 1.5)
    let first = stretched.firstIndex { abs($0) > 0.1 } ?? 0
    #expect(abs(first - 18000) < 900, "at \(first)")
  }

  @Test("what is not changed is the same, and a sound too short to stretch keeps its length")
  func unchanged() {
    let tone = Studio.tone(440, seconds: 0.5)
    #expect(TimeStretch().stretched(tone, by: 1) == tone)
    #expect(TimeStretch().stretched([0.1, 0.2], by: 2) == [0.1, 0.2, 0, 0])
    #expect(TimeStretch().stretched([], by: 2) == [])
  }

  @Test("faint and loud excerpts become about equally loud, none too loud, and no number of a damaged file gets out")
  func levelling() {
    func level(_ samples: [Float]) -> Float {
      (samples.reduce(Float(0)) { $0 + $1 * $1 } / Float(samples.count)).squareRoot()
    }
    let tone = Studio.tone(440, seconds: 0.5)
    for gain in [Float(0.02), 1, 3] {
      #expect(abs(level(Levelling.levelled(tone.map { $0 * gain })) - Levelling.level) < 0.01)
    }
    var click = [Float](repeating: 0, count: 24000)
    click[12000] = 1
    #expect(Levelling.levelled(click).allSatisfy { abs($0) <= 0.9 })
    #expect(Levelling.levelled([Float](repeating: 0, count: 100)) == [Float](repeating: 0, count: 100))
    #expect(Levelling.levelled([.nan, .infinity, 0.5, -0.5]).allSatisfy { $0.isFinite })
  }

  @Test("an MP3 holds the sound that was put in, and the same sound gives the same bytes")
  func mp3() throws {
    let tone = Studio.tone(1000, seconds: 1)
    let bytes = try MP3.encoded(tone)
    #expect(try MP3.encoded(tone) == bytes)
    let decoded = try Studio().decoded(bytes)
    #expect(abs(Double(decoded.count) / Double(MP3.rate) - 1) < 0.12)
    #expect(abs(Studio.frequency(of: decoded) - 1000) < 5)
    #expect(abs((decoded.max() ?? 0) - 0.3) < 0.05)
  }
}
