import Foundation
import Spectra
import Testing

@Suite struct FourierTransformTests {
  private func power(_ signal: [Float], from start: Int = 0, size: Int = 1024) -> [Float] {
    let transform = FourierTransform(size: size)
    var power = [Float](repeating: -1, count: size / 2 + 1)
    transform.power(of: signal, from: start, into: &power)
    return power
  }

  @Test func anImpulseHasAFlatSpectrum() {
    // The Hann window is 1 in its middle, so every bin is 1 * 1.
    var signal = [Float](repeating: 0, count: 1024)
    signal[512] = 1
    for value in power(signal) { #expect(abs(value - 1) < 1e-5) }
  }

  @Test func aToneOnABinIsThatBinAndHalfItsNeighbours() {
    // Amplitude 1 under Hann: N / 4 = 256 on the bin and half of it beside, squared.
    let found = power(Signal.sine(100 * 8000 / 1024, count: 1024, amplitude: 1))
    #expect(abs(found[100] - 65536) < 1)
    #expect(abs(found[99] - 16384) < 1)
    #expect(abs(found[101] - 16384) < 1)
    for bin in 0...512 where abs(bin - 100) > 1 { #expect(found[bin] < 1e-3) }
  }

  @Test func aConstantIsAtZero() {
    // The window's samples add up to N / 2 = 512.
    let found = power([Float](repeating: 1, count: 1024))
    #expect(abs(found[0] - 262_144) < 1)
    #expect(abs(found[1] - 65536) < 1)
    #expect(found[2...].allSatisfy { $0 < 1e-3 })
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func parsevalHolds(seed: UInt64) {
    let signal = Signal.noise(1024, seed: seed)
    let found = power(signal).map(Double.init)
    let both = found[0] + found[512] + 2 * found[1..<512].reduce(0, +)
    let energy = signal.enumerated().reduce(0.0) {
      let windowed = Double($1.element) * (0.5 - 0.5 * cos(2 * Double.pi * Double($1.offset) / 1024))
      return $0 + windowed * windowed
    }
    #expect(abs(both / (1024 * energy) - 1) < 1e-5)
  }

  @Test(arguments: [4, 8, 64])
  func itIsTheDefinition(size: Int) {
    let signal = Signal.noise(size + 10, seed: UInt64(size))
    for start in [0, 3, 10] {
      let found = power(signal, from: start, size: size)
      for bin in 0...(size / 2) {
        var real = 0.0
        var imaginary = 0.0
        for place in 0..<size {
          let turn = 2 * Double.pi * Double(place) / Double(size)
          let sample = Double(signal[start + place]) * (0.5 - 0.5 * cos(turn))
          real += sample * cos(turn * Double(bin))
          imaginary -= sample * sin(turn * Double(bin))
        }
        #expect(abs(Double(found[bin]) - (real * real + imaginary * imaginary)) < 1e-5)
      }
    }
  }

  @Test func transformsMadeAtOnceAreTheSame() async {
    let signal = Signal.noise(1024, seed: 5)
    let expected = power(signal)
    let all = await withTaskGroup(of: [[Float]].self) { group in
      for _ in 0..<4 {
        group.addTask {
          (0..<10).map { _ in
            let transform = FourierTransform(size: 1024)
            var power = [Float](repeating: -1, count: 513)
            transform.power(of: signal, from: 0, into: &power)
            return power
          }
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    #expect(all.count == 40)
    #expect(all.allSatisfy { $0 == expected })
  }

  @Test func onlyPowersOfTwoAreTaken() async {
    await #expect(processExitsWith: .failure) { _ = FourierTransform(size: 1000) }
  }

  @Test func aFrameMayNotReachBeyondItsSignal() async {
    await #expect(processExitsWith: .failure) {
      var power = [Float](repeating: 0, count: 5)
      FourierTransform(size: 8).power(of: [0, 0, 0, 0, 0, 0, 0, 0], from: 1, into: &power)
    }
  }
}
