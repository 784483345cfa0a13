/// What a media file says about itself.
package struct ContainerInformation: Hashable, Sendable, Codable {
  /// FFmpeg's name of the format, such as `mov,mp4,m4a,3gp,3g2,mj2` or `matroska,webm`.
  package let format: String
  /// Length in seconds, stated or estimated; `nil` where nobody knows.
  package let duration: Double?
  /// What the file's own clock shows at its start, in seconds: the zero of all positions that this package reports.
  package let start: Double
  /// The container's tags as the file has them (`title`, `creation_time`, `comment`, ...).
  package let tags: [String: String]
  /// All streams, in FFmpeg's order.
  package let streams: [StreamInformation]

  package init(
    format: String, duration: Double?, start: Double, tags: [String: String], streams: [StreamInformation]
  ) {
    self.format = format
    self.duration = duration
    self.start = start
    self.tags = tags
    self.streams = streams
  }

  /// The streams that hold sound.
  package var audioStreams: [StreamInformation] { streams.filter { $0.kind == "audio" } }
}
