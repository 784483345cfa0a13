import Audio
import Foundation
import FoundationXML
import Landmarks
import Matching
import Testing

@testable import Excerpts

@Suite("Illustration")
struct IllustrationTests {
  /// The sound of a file that is played `speed` times faster and higher, read as a decoder would.
  private func reader(seed: UInt64, speed: Double = 1) -> Illustration.Reader {
    { range, rate in
      let sound = Studio.tune(seed: seed, seconds: 5, rate: rate.hertz, speed: speed)
      let first = Int((range.start * Double(rate.hertz)).rounded())
      return Array(sound.dropFirst(first).prefix(Int((range.duration * Double(rate.hertz)).rounded())))
    }
  }

  private func illustrate(clip: UInt64, speed: Double) throws -> Illustration {
    let match = ExcerptPlanTests.match(
      1 / speed...4 / speed, 1...4, Edit(tempo: speed, pitch: speed))
    return try Illustration(
      ExcerptPlan(match, clipDuration: 5 / speed, recordingDuration: 5), paths: ("clip", "recording"),
      profile: .standard, clip: reader(seed: clip, speed: speed), recording: reader(seed: 7))
  }

  private func shared(_ illustration: Illustration) throws -> Int {
    let label = try #require(illustration.picture.firstMatch(of: #/; ([0-9]+) spectral peaks/#))
    return try #require(Int(label.output.1))
  }

  @Test("the picture rings the peaks that both share, also of a clip played faster", arguments: [1.0, 1.25])
  func peaks(speed: Double) throws {
    let same = try shared(illustrate(clip: 7, speed: speed))
    let other = try shared(illustrate(clip: 99, speed: speed))
    #expect(same > 30 && same > 3 * other, "\(same) in the same sound, \(other) in another")
  }

  @Test("a faster clip is brought back to the recording's length and pitch")
  func broughtBack() throws {
    let illustration = try illustrate(clip: 7, speed: 1.25)
    let studio = try Studio()
    let clip = try studio.decoded(illustration.clipSound)
    let recording = try studio.decoded(illustration.recordingSound)
    #expect(abs(clip.count - recording.count) < 24 * 60)
    let rate = SampleRate(hertz: 8000)
    let low = try studio.decoded(illustration.clipSound, rate: rate)
    let high = try studio.decoded(illustration.recordingSound, rate: rate)
    // Were it still faster and higher, the two would not swing together.
    let count = min(low.count, high.count)
    var product = 0.0
    for lag in -80...80 {
      var sum = 0.0
      for i in 800..<count - 800 { sum += Double(low[i + lag]) * Double(high[i]) }
      product = max(product, sum)
    }
    let power = zip(low, high).reduce((0.0, 0.0)) { ($0.0 + Double($1.0 * $1.0), $0.1 + Double($1.1 * $1.1)) }
    #expect(product / (power.0 * power.1).squareRoot() > 0.8)
  }

  @Test("the same match gives the same bytes; the picture is well-formed, self-contained and says what it shows")
  func determinism() throws {
    let first = try illustrate(clip: 7, speed: 1.25)
    #expect(try illustrate(clip: 7, speed: 1.25) == first)
    #expect(XMLParser(data: Data(first.picture.utf8)).parse())
    #expect(!first.picture.replacing("http://www.w3.org/2000/svg", with: "").contains("http"))
    #expect(first.picture.contains(">Hz<") && first.picture.contains("(min:sec)"))
    #expect(first.picture.contains("role=\"img\""))
    #expect(first.picture.components(separatedBy: "data:image/png;base64,").count == 3)
  }

  @Test("a file that ends before the match is an error that says where it was looked")
  func nothing() throws {
    let plan = try ExcerptPlan(ExcerptPlanTests.match(1...4, 1...4))
    #expect(throws: ExcerptError.nothingThere(path: "clip", start: 0, stop: 5)) {
      try Illustration(
        plan, paths: ("clip", "recording"), profile: .standard, clip: { _, _ in [] }, recording: reader(seed: 7))
    }
  }

  @Test("labels of the time axis", arguments: [(0.0, 1.0, "0:00"), (65, 5, "1:05"), (3605.5, 0.5, "60:05.5")])
  func clock(seconds: Double, step: Double, label: String) {
    #expect(MatchPicture.clock(seconds, step: step) == label)
  }
}
