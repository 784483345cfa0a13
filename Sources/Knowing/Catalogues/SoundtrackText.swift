internal import Audio

/// Soundtracks in a cell of the catalogue: five words for each, parted by blanks, and a semicolon between them. A decoder
/// of JSON for each row would be half of the work of opening a large index.
enum SoundtrackText {
  static func text(_ tracks: [Soundtrack]) -> String {
    tracks.map { "\($0.stream) \($0.channel.rawValue) \($0.firstFrame) \($0.frameCount) \($0.activeFrameCount)" }
      .joined(separator: ";")
  }

  /// The inverse of `text`; `nil` for anything else.
  static func tracks(_ text: String) -> [Soundtrack]? {
    var tracks: [Soundtrack] = []
    for part in text.split(separator: ";", omittingEmptySubsequences: false) where !text.isEmpty {
      let words = part.split(separator: " ", omittingEmptySubsequences: false)
      guard words.count == 5, let stream = UInt16(words[0]), let channel = SoundChannel(rawValue: String(words[1])),
        let first = UInt32(words[2]), let frames = UInt32(words[3]), let active = UInt32(words[4])
      else { return nil }
      tracks.append(
        Soundtrack(
          stream: Int(stream), channel: channel, firstFrame: Int(first), frameCount: Int(frames),
          activeFrameCount: Int(active)))
    }
    return tracks
  }
}
