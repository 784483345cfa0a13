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

  @Test func otherParametersAreOtherBytes() {
    var other = Profile()
    other.id = "другой \"профиль\"/\n"
    #expect(Profile.name(ofEncoded: other.encoded()) == other.id)
    let changes: [(inout Profile) -> Void] = [
      { $0.spectrum.rate = SampleRate(hertz: 16_000) }, { $0.spectrum.lowestFrequency = 0.1 },
      { $0.peaks.referenceQuota = 7 }, { $0.pairing.queryFan = 1 }, { $0.id = "reheard-0" },
    ]
    for change in changes {
      var changed = Profile.standard
      change(&changed)
      #expect(changed.encoded() != Profile.standard.encoded())
    }
  }

  @Test func theSameProfileIsTheSameBytes() {
    let first = Profile.standard.encoded()
    for _ in 0..<20 { #expect(Profile().encoded() == first) }
  }

  @Test func aProfileOfOtherParametersIsNamed() {
    #expect(Profile.name(ofEncoded: Array(#"{"id":"reheard-1","window":512}"#.utf8)) == "reheard-1")
    let bytes = Profile.standard.encoded()
    #expect(Profile.name(ofEncoded: bytes) == Profile.standard.id)
    for cut in 0..<bytes.count {
      #expect(Profile.name(ofEncoded: Array(bytes.prefix(cut))) == "one that cannot be read")
    }
    for text in ["", "{}", "null", "[]", "\u{0}", #"{"id":7}"#] {
      #expect(Profile.name(ofEncoded: Array(text.utf8)) == "one that cannot be read")
    }
  }
}
