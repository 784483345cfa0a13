package import Audio
package import Media

/// What a worker is asked to decode; the open file comes along.
package struct Job: Codable, Hashable, Sendable {
  /// The file's name, for messages and to help to tell what it is; nothing is opened by it.
  package var path: String
  /// Bytes in the file.
  package var size: Int
  /// Whether it may be an MPEG transport stream, whose texts are in character sets that FFmpeg reads from files.
  package var mayBeTransportStream: Bool
  /// FFmpeg's number of the audio stream; `nil` for the one that players choose.
  package var stream: Int?
  /// What is heard of its channels.
  package var channel: HeardChannels
  /// Samples per second to decode to.
  package var hertz: Int
  /// What of the file is taken in.
  package var senses = Senses.sound

  /// The rate to decode to.
  package var rate: SampleRate { SampleRate(hertz: hertz) }
}
