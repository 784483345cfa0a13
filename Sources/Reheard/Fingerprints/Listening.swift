internal import Audio
internal import Landmarks
internal import Media
internal import Sandbox
internal import Spectra

/// Listens to one soundtrack of a file, from one end of the wanted part to the other.
struct Listening {
  let path: String
  /// Which samples of the file are wanted.
  let wanted: Range<Int>
  let box: DecoderBox?
  let profile: Profile

  /// What was heard.
  struct Take {
    /// The mix of all channels; of left, right and their difference, each.
    var constellations: [SoundChannel: Constellation]
    /// Samples that were wanted and are there.
    var sampleCount: Int
    /// Samples up to the end of what was read.
    var position: Int
    /// Stretches in which the channels differ so much that their mix is not all there is to hear; frames of the part.
    var differing: [Range<Int>]
    var container: ContainerInformation
    var stream: StreamInformation
    var warnings: [String]
  }

  /// - Parameters:
  ///   - stream: FFmpeg's number of it; `nil` for the one that players choose.
  ///   - stretches: where left, right and their difference are listened to, all in one reading, in frames of the part,
  ///     ascending and apart; `nil` listens to the mix, and to all of it.
  ///   - screening: takes in the pictures along with the mix; `nil` where nobody looks.
  /// - Returns: what was heard.
  /// - Throws: `MediaError`.
  func take(
    stream: Int?, sidesWithin stretches: [Range<Int>]? = nil, screening: Screening? = nil
  ) throws(MediaError) -> Take {
    let rate = profile.spectrum.rate
    let channel = stretches == nil ? HeardChannels.mix : .sides
    if let screening {
      do {
        if let box {
          let film = try box.decoder(path: path, stream: stream, channel: channel, rate: rate, senses: .both)
          return try take(film, screening)
        }
        return try take(
          FilmDecoder(path: path, stream: stream, channel: channel, rate: rate, senses: .both), screening)
      } catch .noPictures(let path, let format, let streams) {
        throw .noSound(path: path, format: format, streams: streams)
      }
    }
    if let box {
      var decoder = try box.decoder(path: path, stream: stream, channel: channel, rate: rate)
      return try take(&decoder, channel, stretches)
    }
    var decoder = try AudioDecoder(path: path, stream: stream, channel: channel, rate: rate)
    return try take(&decoder, channel, stretches)
  }

  /// Listens to a film to the end of both its sound and its pictures.
  private func take(
    _ film: consuming some FilmReading & ~Copyable, _ screening: Screening
  ) throws(MediaError) -> Take {
    let container = film.container
    guard !container.audioStreams.isEmpty else {
      try screening.append(all: film)
      throw .noSound(
        path: path, format: container.format, streams: container.streams.map { "\($0.kind) (\($0.codec))" })
    }
    var decoder = ScreenedSound(film, screening: screening)
    var take = try take(&decoder, .mix, nil)
    var samples: [Float] = []
    while screening.isOpen, try decoder.read(into: &samples) {}
    take.warnings = decoder.warnings
    return take
  }

  private func take(
    _ decoder: inout some SoundReading & ~Copyable, _ channel: HeardChannels, _ stretches: [Range<Int>]?
  ) throws(MediaError) -> Take {
    var extraction = ChannelExtraction(channel, profile: profile, stretches: stretches ?? [0..<Int.max])
    let width = channel.width
    var samples: [Float] = []
    var position = 0
    var count = 0
    var differing: [Range<Int>] = []
    while position < wanted.upperBound, try decoder.read(into: &samples) {
      let read = samples.count / width
      let low = max(wanted.lowerBound - position, 0)
      let high = min(wanted.upperBound - position, read)
      if low < high {
        extraction.append(samples.span.extracting((low * width)..<(high * width)))
        if decoder.channelsDiffer {
          let hop = profile.spectrum.hop
          let stretch = count / hop..<(count + high - low) / hop + 1
          if let last = differing.last, last.upperBound >= stretch.lowerBound {
            differing[differing.count - 1] = last.lowerBound..<stretch.upperBound
          } else {
            differing.append(stretch)
          }
        }
        count += high - low
      }
      position += read
    }
    return Take(
      constellations: extraction.finish(), sampleCount: count, position: position, differing: differing,
      container: decoder.container, stream: decoder.stream, warnings: decoder.warnings)
  }
}
