import Audio
import Spectra
import TestSupport
import Testing

@Suite struct SpectrogramTests {
  let parameters = SpectrumParameters()

  /// Rows of a signal that comes in pieces; the last piece is repeated until the signal has ended.
  private func rows(_ signal: [Float], pieces: [Int] = [.max]) -> [[Int16]] {
    var spectrogram = Spectrogram(parameters)
    var rows: [[Int16]] = []
    var start = 0
    var number = 0
    while start < signal.count {
      let piece = pieces[min(number, pieces.count - 1)]
      let stop = piece > signal.count - start ? signal.count : start + piece
      spectrogram.append(Array(signal[start..<stop]).span) { rows.append($0) }
      start = stop
      number += 1
    }
    spectrogram.finish { rows.append($0) }
    #expect(spectrogram.rowCount == rows.count)
    return rows
  }

  @Test(arguments: [
    (0, 0), (1, 1), (1023, 1), (1024, 1), (1151, 1), (1152, 2), (1279, 2), (1280, 3), (9216, 65), (17000, 125),
  ])
  func rowsAreAsManyAsWindowsFit(samples: Int, count: Int) {
    // One where no window fits, otherwise (samples - 1024) / 128 + 1.
    #expect(rows(Signal.noise(samples, seed: 1)).count == count)
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func piecesDoNotMatter(seed: UInt64) {
    let signal = Signal.noise(12_000, seed: seed)
    var dice = Dice(seed: seed)
    let longest = [3, 130, 1500, 5000].randomElement(using: &dice) ?? 1
    let pieces = (0..<8000).map { _ in Int.random(in: 0...longest, using: &dice) } + [1]
    #expect(rows(signal, pieces: pieces) == rows(signal))
  }

  @Test func singleSamplesWillDo() {
    let signal = Signal.noise(2500, seed: 9)
    #expect(rows(signal, pieces: [1]) == rows(signal))
  }

  @Test func pieceBordersOnFrameBordersDoNotMatter() {
    let signal = Signal.noise(12_000, seed: 10)
    for piece in [127, 128, 129, 1023, 1024, 1025, 8192, 8193] {
      #expect(rows(signal, pieces: [piece]) == rows(signal), "pieces of \(piece)")
    }
  }

  @Test func aShortSoundIsPaddedWithSilence() {
    let signal = Signal.noise(700, seed: 2)
    #expect(rows(signal) == rows(signal + [Float](repeating: 0, count: 324)))
  }

  @Test(arguments: [24, 40.5, 60, 72, 100.25, 120, 150, 178])
  func aToneIsLoudestInItsBand(band: Double) {
    for row in rows(Signal.sine(parameters.frequency(ofBand: band), count: 1536)) {
      let loudest = row.indices.max { row[$0] < row[$1] } ?? -1
      // A bin is 7.8 Hz: below band 72 (440 Hz) that is more than a band.
      #expect(abs(Double(loudest) - band) <= (band < 72 ? 3 : 1))
    }
  }

  @Test func aClickLiesWhereTheClockSays() {
    for sample in [1500, 3000, 5050] {
      var signal = [Float](repeating: 0, count: 8000)
      signal[sample] = 1
      let all = rows(signal)
      let loudest = all.indices.max { all[$0][100] < all[$1][100] } ?? -1
      let time = parameters.clock.seconds(ofFrame: Double(loudest))
      // No other frame's middle is nearer: at most half a hop away.
      #expect(abs(time - Double(sample) / 8000) <= 64.0 / 8000)
    }
  }

  @Test func silenceIsTheFloor() {
    let all = rows([Float](repeating: 0, count: 2000))
    #expect(all.allSatisfy { $0.allSatisfy { $0 == -7680 } })
    #expect(all.joined().allSatisfy { $0 <= LogPower.silence })
  }

  @Test func aDitherIsNoSilence() {
    let step: Float = 1 / 32768
    let all = rows(Signal.noise(2000, seed: 3, amplitude: step))
    for row in all { #expect((row.max() ?? .min) > LogPower.silence) }
  }

  @Test func doublingTheSoundIsTwoOctavesOfPower() {
    let signal = Signal.noise(4000, seed: 4)
    let once = rows(signal)
    let twice = rows(signal.map { $0 * 2 })
    #expect(twice == once.map { $0.map { $0 + 512 } })
  }

  @Test(arguments: [Float.nan, .signalingNaN, .infinity, -.infinity, 1e6, -1e30, .greatestFiniteMagnitude])
  func whatIsNoSampleIsSilence(sample: Float) {
    var clean = Signal.noise(6000, seed: 5)
    var dirty = clean
    clean[3000] = 0
    dirty[3000] = sample
    #expect(rows(dirty) == rows(clean))
  }

  @Test func theLoudestSamplesStayWithinTheScale() {
    let all = rows((0..<3000).map { $0 % 2 == 0 ? 999_999 : -999_999 })
    #expect(all.allSatisfy { $0.allSatisfy { $0 >= -7680 && $0 <= 15360 } })
    #expect(rows(Signal.sine(1000, count: 3000, amplitude: 999_999)).allSatisfy { ($0.max() ?? 0) > 8000 })
  }
}
