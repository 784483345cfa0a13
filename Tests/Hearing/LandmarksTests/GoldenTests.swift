import Landmarks
import Testing

/// Ten seconds of made sound and the landmarks that it had when its profile was made.
@Suite struct GoldenTests {
  private static let constellation = Extractor.constellation(
    of: Signal.chirps(80_000, seed: 2026), profile: .standard)

  /// The landmarks of a recording as text: frame, band, interval and step, in quarters.
  private static func words(_ constellation: Constellation) -> [String] {
    let profile = Profile.standard
    return constellation.strongest(profile.pairing.referenceQuota)
      .landmarks(profile.pairing, fan: profile.pairing.referenceFan)
      .map { [$0.frame, $0.band, $0.interval, $0.step].map { "\(Int($0 * 4))" }.joined(separator: ",") }
  }

  /// Another processor may compute another last bit: one landmark in a thousand may be another one.
  @Test func theLandmarksAreThoseThatWereStored() {
    let found = Self.words(Self.constellation)
    let stored = GoldenLandmarks.text.split(whereSeparator: \.isWhitespace).map(String.init)
    #expect(stored.count > 1000)
    #expect(found.count == stored.count, "to store: \(found.joined(separator: " "))")
    let common = Set(found).intersection(stored)
    #expect(Double(common.count) >= 0.999 * Double(stored.count))
  }
}
