#if os(Linux)
package import Media

/// What a decoder in the box says to those outside.
package final class SoundOutput {
  private let channel: Channel
  /// Whether nobody listens any more.
  package private(set) var isCut = false

  init(_ channel: Channel) { self.channel = channel }

  /// Says what the file is, and which of its streams is read; first of all.
  package func begin(_ container: ContainerInformation, stream: StreamInformation) {
    say(Message.send(.opening, Opening(container: container, stream: stream), over: channel))
  }

  /// Gives the next samples.
  package func append(_ samples: [Float], channelsDiffer: Bool = false) {
    say(
      unsafe samples.withUnsafeBytes {
        unsafe Message.send(.samples, mark: channelsDiffer ? 1 : 0, $0, over: channel)
      })
  }

  /// Gives the next picture.
  package func append(_ frame: GrayFrame) {
    say(unsafe FrameCode.bytes(frame).withUnsafeBytes { unsafe Message.send(.frame, $0, over: channel) })
  }

  /// Says that all samples were given.
  package func finish(warnings: [String]) {
    say(Message.send(.warnings, warnings, over: channel))
  }

  /// Says why there is no more.
  package func fail(_ error: MediaError) {
    say(Message.send(.failure, error, over: channel))
  }

  private func say(_ isHeard: Bool) { isCut = isCut || !isHeard }
}
#endif
