internal import Audio
internal import Landmarks

extension Fingerprint {
  /// The soundtracks with the peaks of each.
  var parts: [(track: Soundtrack, constellation: Constellation)] {
    // What most files have is what is there.
    soundtracks.count == 1
      ? [(soundtracks[0], constellation)] : soundtracks.map { ($0, constellation.part($0)) }
  }
}
