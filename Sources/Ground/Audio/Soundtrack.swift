/// One of the sounds that a media file holds, and where it lies among the others in what is kept of the file: they follow
/// one another as if they were one sound.
public struct Soundtrack: Hashable, Sendable, Codable {
  /// FFmpeg's number of the stream in the file, from 0.
  public var stream: Int
  /// What of its channels is heard.
  public var channel: SoundChannel
  /// Its first frame among those of all soundtracks.
  public var firstFrame: Int
  /// Frames of the sound.
  public var frameCount: Int
  /// Those of them that hold more than digital silence.
  public var activeFrameCount: Int

  /// Every field as it is; see their own descriptions.
  public init(
    stream: Int, channel: SoundChannel = .mix, firstFrame: Int = 0, frameCount: Int, activeFrameCount: Int
  ) {
    self.stream = stream
    self.channel = channel
    self.firstFrame = firstFrame
    self.frameCount = frameCount
    self.activeFrameCount = activeFrameCount
  }

  enum CodingKeys: String, CodingKey {
    case stream, channel
    case firstFrame = "first_frame"
    case frameCount = "frame_count"
    case activeFrameCount = "active_frame_count"
  }

  /// Frames between the end of one soundtrack and the beginning of the next: 128 * 16 ms = 2 s, so that no alignment
  /// goes on from one to the other.
  package static let gap = 128
}

extension [Soundtrack] {
  /// Whether these can be the soundtracks of so many frames of sound in all.
  ///
  /// - Parameters:
  ///   - frameCount: frames of all of them, one after the other.
  ///   - most: frames that one of them can have.
  /// - Returns: `false` where they overlap, or cannot be.
  package func fit(frameCount: Int, most: Double) -> Bool {
    var end = 0
    for (number, track) in enumerated() {
      guard track.firstFrame == (number == 0 ? 0 : end + Soundtrack.gap), track.frameCount >= 0,
        Double(track.frameCount) <= most, (0...track.frameCount).contains(track.activeFrameCount),
        (0..<0x1_0000).contains(track.stream)
      else { return false }
      end = track.firstFrame + track.frameCount
    }
    return !isEmpty && end == frameCount
  }

  /// The one in which a frame of all of them lies, or behind which it lies in the gap; `nil` where there are none.
  package func track(at frame: Double) -> Soundtrack? { last { Double($0.firstFrame) <= frame } ?? first }
}
