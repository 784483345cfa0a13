import Audio
import Spectra
import Testing

@Suite struct SpectrumParametersTests {
  let parameters = SpectrumParameters()

  @Test func theCountsAreThoseThatWereWorkedByHand() {
    // log2(3800 / 110) * 36 = 183.97; 1024 / 2 + 1 = 513.
    #expect(parameters.bandCount == 183)
    #expect(parameters.binCount == 513)
    #expect(parameters.clock == FrameClock(rate: SampleRate(hertz: 8000), hop: 128, window: 1024))
  }

  @Test func anOctaveIsThirtySixBands() {
    #expect(parameters.frequency(ofBand: 0) == 110)
    #expect(parameters.frequency(ofBand: 36) == 220)
    #expect(parameters.frequency(ofBand: -36) == 55)
    #expect(parameters.bands(ofPitch: 2) == 36)
    #expect(parameters.bands(ofPitch: 0.5) == -36)
    #expect(parameters.bands(ofPitch: 1) == 0)
    // Two semitones are six thirds of a semitone.
    #expect(abs(parameters.pitch(ofBands: 6) - 1.122_462_048) < 1e-9)
  }

  @Test func everyCentreIsWithinTheLimits() {
    for band in 0..<parameters.bandCount {
      let centre = parameters.frequency(ofBand: Double(band))
      #expect(centre >= parameters.lowestFrequency && centre <= parameters.highestFrequency)
    }
  }

  @Test(arguments: [-40.0, -0.25, 0, 0.5, 1, 17.75, 182])
  func pitchAndBandsAreInverse(bands: Double) {
    #expect(abs(parameters.bands(ofPitch: parameters.pitch(ofBands: bands)) - bands) < 1e-9)
    // A pitch moves a frequency by its bands.
    let moved = parameters.frequency(ofBand: 20) * parameters.pitch(ofBands: bands)
    #expect(abs(moved - parameters.frequency(ofBand: 20 + bands)) < 1e-9 * moved)
  }
}
