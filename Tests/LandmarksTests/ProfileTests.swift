import Audio
import Landmarks
import Spectra
import Testing

@Suite struct ProfileTests {
  /// What each profile that was ever used holds. A number that changes needs a new id, and the new id a new line: an
  /// index that was made with the old numbers would otherwise be searched with the new ones.
  private static let known = [
    "reheard-2": [
      #"{"id":"reheard-2","#,
      #""pairing":{"bandsPerNearness":8,"framesPerNearness":16,"longestInterval":63,"queryFan":12,"queryQuota":31,"referenceFan":3,"#,
      #""referenceQuota":20,"shortestInterval":2,"widestStep":36},"#,
      #""peaks":{"bandReach":3,"frameReach":4,"meanReach":62,"queryQuota":50,"quotaFrames":32,"referenceQuota":31},"#,
      #""spectrum":{"bandsPerOctave":36,"highestFrequency":3800,"hop":128,"lowestFrequency":110,"#,
      #""rate":{"hertz":8000},"window":1024}}"#,
    ]
  ]

  @Test func anIdStandsForItsNumbers() {
    let profile = Profile.standard
    #expect(String(decoding: profile.encoded(), as: UTF8.self) == Self.known[profile.id]?.joined())
  }

  @Test func readingIsTheInverseOfWriting() {
    #expect(Profile(encoded: Profile.standard.encoded()) == .standard)
    var other = Profile()
    other.id = "другой \"профиль\"/\n"
    other.spectrum.rate = SampleRate(hertz: 16_000)
    other.spectrum.lowestFrequency = 0.1
    other.peaks.referenceQuota = 7
    other.pairing.queryFan = 1
    #expect(Profile(encoded: other.encoded()) == other)
    #expect(other.encoded() != Profile.standard.encoded())
  }

  @Test func theSameProfileIsTheSameBytes() {
    let first = Profile.standard.encoded()
    for _ in 0..<20 { #expect(Profile().encoded() == first) }
  }

  @Test(arguments: ["", "{}", "null", "[]", "{\"id\":\"reheard-2\"}", "\u{0}"])
  func whatIsNoProfileIsNone(text: String) {
    #expect(Profile(encoded: Array(text.utf8)) == nil)
  }

  @Test func aCutProfileIsNone() {
    let bytes = Profile.standard.encoded()
    for count in 0..<bytes.count { #expect(Profile(encoded: Array(bytes.prefix(count))) == nil) }
  }
}
