internal import Audio
internal import Events
internal import Landmarks

/// Whether an entry of an exported index is one that an export can hold. The file's checksum says only that nobody
/// changed it on the way; whoever made it made the checksum, too.
struct ExchangeCheck {
  enum Entry {
    case event(Event)
    case recording(ExchangeRecording, Constellation)
  }

  struct Flaw: Error {
    let reason: String
  }

  let profile: Profile

  /// In bytes: longer than any name or title, shorter than what would fill an index.
  private static let longestName = 1000
  /// In seconds: 31 days.
  private static let longestSound = 31.0 * 24 * 3600
  /// By so many frames the sound's length in frames and in seconds may differ at its borders.
  private static let slack = 16.0

  func sound(_ entry: ExchangeEntry?, code: [UInt8]) throws(Flaw) -> Entry {
    switch (entry?.event, entry?.recording) {
    case (let event?, nil):
      guard code.isEmpty else { throw Flaw(reason: "an event has no peaks") }
      if let flaw = event.flaw { throw Flaw(reason: flaw) }
      return .event(event)
    case (nil, let recording?):
      try check(recording)
      return .recording(recording, try constellation(of: recording, code: code))
    default:
      throw Flaw(reason: "it is neither an event nor a recording")
    }
  }

  private func check(_ recording: ExchangeRecording) throws(Flaw) {
    let digits = Set("0123456789abcdef".utf8)
    for hash in [recording.sha256, recording.fingerprint] {
      guard hash.utf8.count == 64, hash.utf8.allSatisfy(digits.contains) else {
        throw Flaw(reason: "a SHA-256 is not 64 hexadecimal digits")
      }
    }
    for text in [recording.name, recording.title ?? "-"] {
      guard !text.isEmpty, text.utf8.count <= Self.longestName, !text.utf8.contains(0) else {
        throw Flaw(reason: "a name or title is empty, too long, or holds a NUL")
      }
    }
    guard !recording.name.contains("/") else { throw Flaw(reason: "a name leads into folders") }
    if let event = recording.event, !Event.isID(event) { throw Flaw(reason: "it names an event that cannot be one") }
    let start = recording.start ?? 0
    guard (0...1e9).contains(start), recording.stop.map({ $0 > start && $0 <= 1e9 }) ?? true,
      (0...Self.longestSound).contains(recording.duration),
      (0...recording.duration + 1).contains(recording.usableSeconds)
    else { throw Flaw(reason: "its times are none that a recording has") }
  }

  private func constellation(of recording: ExchangeRecording, code: [UInt8]) throws(Flaw) -> Constellation {
    let frames = recording.duration * profile.clock.framesPerSecond
    let tracks = recording.soundtracks
    guard tracks.fit(frameCount: recording.frameCount, most: frames + Self.slack),
      let longest = tracks.map(\.frameCount).max(), abs(Double(longest) - frames) <= Self.slack,
      (0...recording.frameCount).contains(recording.activeFrameCount)
    else { throw Flaw(reason: "its frames are not as many as its seconds") }
    let constellation = Constellation(
      peaks: ConstellationCodec.decode(code.span, pairing: profile.pairing), frameCount: recording.frameCount,
      activeFrameCount: recording.activeFrameCount)
    guard constellation.isPlausible(profile) else { throw Flaw(reason: "its peaks are none that are heard in a sound") }
    var again: [UInt8] = []
    ConstellationCodec.encode(constellation.peaks, pairing: profile.pairing, into: &again)
    guard again == code, ConstellationDigest.hex(constellation, profile: profile) == recording.fingerprint else {
      throw Flaw(reason: "its peaks are not those that were exported")
    }
    return constellation
  }
}
