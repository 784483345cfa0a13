import Audio
import Testing

@Suite struct FrameClockTests {
  let clock = FrameClock(rate: SampleRate(hertz: 8000), hop: 128, window: 1024)

  @Test func aFrameLiesInTheMiddleOfItsSamples() {
    // Frame 0 is samples 0..<1024, whose middle is sample 512 = 64 ms.
    #expect(clock.seconds(ofFrame: 0) == 0.064)
    // Frame 125 begins 125 * 128 = 16000 samples = 2 s later.
    #expect(clock.seconds(ofFrame: 125) == 2.064)
    #expect(clock.framesPerSecond == 62.5)
  }

  @Test(arguments: [0.0, 0.25, 17, 123_456.75])
  func framesAndSecondsAreInverse(frame: Double) {
    #expect(abs(clock.frame(atSeconds: clock.seconds(ofFrame: frame)) - frame) < 1e-9)
  }

  @Test func framesMayNotLeaveSamplesOut() async {
    await #expect(processExitsWith: .failure) {
      _ = FrameClock(rate: SampleRate(hertz: 8000), hop: 256, window: 128)
    }
  }
}
