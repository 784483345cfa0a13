/// Whatever gives the sound of one stream of a media file, piece by piece: in this process, or from another.
package protocol SoundReading: ~Copyable {
  /// What the file says about itself and its streams.
  var container: ContainerInformation { get }
  /// The stream that is read.
  var stream: StreamInformation { get }
  /// Whether the channels of the last samples differ so much that their mix is not all there is to hear.
  var channelsDiffer: Bool { get }
  /// What is wrong with the file and did not stop it from being read; complete at the end.
  var warnings: [String] { get }
  /// Replaces `samples` by the next few thousand; `false`, and no samples, at the end.
  mutating func read(into samples: inout [Float]) throws(MediaError) -> Bool
}
