/// Whatever gives the sound and the pictures of a media file, piece by piece: in this process, or from another.
package protocol FilmReading: ~Copyable {
  /// What the file says about itself and its streams.
  var container: ContainerInformation { get }
  /// The stream that is heard, or that of the pictures where there is no sound.
  var stream: StreamInformation { get }
  /// Whether the channels of the last samples differ so much that their mix is not all there is to hear.
  var channelsDiffer: Bool { get }
  /// What is wrong with the file and did not stop it from being read; complete at the end.
  var warnings: [String] { get }
  /// Replaces both by the next ones, each in the order of time; `false`, and neither, at the end.
  mutating func read(into samples: inout [Float], frames: inout [GrayFrame]) throws(MediaError) -> Bool
}
