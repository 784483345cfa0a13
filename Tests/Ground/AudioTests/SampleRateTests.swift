import Audio
import Testing

@Suite struct SampleRateTests {
  @Test func secondsOfSamples() {
    #expect(SampleRate(hertz: 8000).seconds(ofSamples: 12_000) == 1.5)
    #expect(SampleRate(hertz: 44_100).seconds(ofSamples: 0) == 0)
  }

  @Test func zeroIsAProgrammerError() async {
    await #expect(processExitsWith: .failure) { _ = SampleRate(hertz: 0) }
  }
}
