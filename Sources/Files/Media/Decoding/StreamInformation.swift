internal import Words

/// What a media file says about one of its streams.
package struct StreamInformation: Hashable, Sendable, Codable {
  /// FFmpeg's number of the stream in the file, from 0; what a user chooses a stream by.
  package let index: Int
  /// `audio`, `video`, `subtitle`, `data`, `attachment` or `unknown`.
  package let kind: String
  /// FFmpeg's name of the codec, such as `aac`.
  package let codec: String
  /// The stated language, mostly three letters of ISO 639-2; `nil` where the file does not say.
  package let language: String?
  /// Whether players choose this stream when nobody chooses.
  package let isDefault: Bool
  /// Samples per second and channel as stated, in Hz; 0 where there are none.
  package let rate: Int
  /// Channels as stated; 0 where there are none.
  package let channels: Int

  package init(
    index: Int, kind: String, codec: String, language: String?, isDefault: Bool, rate: Int, channels: Int
  ) {
    self.index = index
    self.kind = kind
    self.codec = codec
    self.language = language
    self.isDefault = isDefault
    self.rate = rate
    self.channels = channels
  }
}

extension StreamInformation: CustomStringConvertible {
  /// One line for people, such as `stream 1: aac, 44100 Hz, 2 channels, deu, default`.
  package var description: String {
    let kind =
      kind == "audio" ? [codec, "\(rate) Hz", "\(Count(channels, "channel"))"] : [kind, codec]
    let parts = kind + (language.map { [$0] } ?? []) + (isDefault ? ["default"] : [])
    return "stream \(index): \(parts.joined(separator: ", "))"
  }
}
