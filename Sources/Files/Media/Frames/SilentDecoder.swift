import CFFmpeg

/// The pictures of a file without sound, or whose sound nobody asked for.
package struct SilentDecoder: ~Copyable {
  /// What the file says about itself and its streams.
  package let container: ContainerInformation
  private let input: FormatContext
  private let packet: Packet
  private var video: VideoTrack
  private var isFinished = false
  private var readErrors = 0
  private let limits = DecodingLimits()

  init(_ input: consuming FormatContext, video: consuming VideoTrack) throws(MediaError) {
    let packet = try Packet(for: input.path)
    for index in 0..<input.streamCount where index != video.index { input.discard(index) }
    container = input.information
    self.input = input
    self.packet = packet
    self.video = video
  }

  /// What is wrong with the file and did not stop it from being read.
  package var warnings: [String] { video.warnings }

  /// Replaces `frames` by the next few; `false`, and none, at the end.
  package mutating func read(into frames: inout [GrayFrame]) throws(MediaError) -> Bool {
    while video.ready.count < 4, !isFinished {
      packet.clear()
      switch try input.read(into: packet) {
      case .success:
        readErrors = 0
        if packet.stream == video.index { video.append(packet) } else { input.discard(packet.stream) }
      case .damaged, .again:
        readErrors += 1
        if readErrors >= limits.readErrors { finish() }
      case .ended: finish()
      }
    }
    frames = video.take()
    return !frames.isEmpty
  }

  private mutating func finish() {
    video.finish()
    isFinished = true
  }
}
