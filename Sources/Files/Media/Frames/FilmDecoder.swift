package import Audio

/// The sound and the pictures of a file, decoded in one pass over it, or what it has of both.
package struct FilmDecoder: FilmReading, ~Copyable {
  /// What the file says about itself and its streams.
  package let container: ContainerInformation
  /// The stream that is heard, or that of the pictures where there is no sound.
  package let stream: StreamInformation
  /// Whether the channels of the last samples differ so much that their mix is not all there is to hear.
  package private(set) var channelsDiffer = false
  /// Why there is no sound, where there might be, or no pictures.
  private let notes: [String]
  private var heard: AudioDecoder?
  private var silent: SilentDecoder?

  /// Opens a local media file.
  /// - Parameters:
  ///   - path: a regular file.
  ///   - stream: FFmpeg's number of an audio stream in the file; `nil` for the one that players choose.
  ///   - channel: what is heard of its channels.
  ///   - rate: samples per second of the sound.
  ///   - senses: what is taken in.
  /// - Throws: `MediaError`; where both senses are asked for, only if the file serves neither.
  package init(
    path: String, stream: Int? = nil, channel: HeardChannels = .mix, rate: SampleRate, senses: Senses
  ) throws(MediaError) {
    try self.init(RegularFile(path: path), stream: stream, channel: channel, rate: rate, senses: senses)
  }

  /// The same for a file that is open already.
  package init(
    _ file: consuming RegularFile, stream: Int? = nil, channel: HeardChannels = .mix, rate: SampleRate, senses: Senses,
    limits: FrameLimits = FrameLimits()
  ) throws(MediaError) {
    guard file.size > 0 else { throw .empty(path: file.path) }
    let ending = try FileEnding.defect(of: file)
    let input = try FormatContext(file, withPictures: senses.see)
    try input.findStreams()
    let container = input.information
    var notes: [String] = []
    var video: VideoTrack?
    if senses.see, let index = input.videoStream() {
      do throws(MediaError) {
        video = try VideoTrack(input, index: index, limits: limits)
      } catch {
        if !senses.hear || container.audioStreams.isEmpty { throw error }
        notes.append("pictures: \(error.finding)")
      }
    }
    let isHeard = senses.hear && !(container.audioStreams.isEmpty && stream == nil)
    if isHeard {
      let decoder = try AudioDecoder(
        input, stream: stream, channel: channel, rate: rate, ending: ending, video: video.take())
      self.container = container
      self.stream = decoder.stream
      self.notes = notes
      heard = consume decoder
      silent = nil
      return
    }
    guard let track = video.take() else {
      let streams = container.streams.map { "\($0.kind) (\($0.codec))" }
      throw senses.see
        ? .noPictures(path: input.path, format: container.format, streams: streams)
        : .noSound(path: input.path, format: container.format, streams: streams)
    }
    let seen = container.streams[track.index]
    let decoder = try SilentDecoder(input, video: track)
    self.container = container
    self.stream = seen
    self.notes = notes
    heard = nil
    silent = consume decoder
  }

  package var warnings: [String] {
    var warnings = notes
    switch heard {
    case .some(let decoder): warnings += decoder.warnings
    case .none: break
    }
    switch silent {
    case .some(let decoder): warnings += decoder.warnings
    case .none: break
    }
    return warnings
  }

  package mutating func read(
    into samples: inout [Float], frames: inout [GrayFrame]
  ) throws(MediaError) -> Bool {
    samples.removeAll(keepingCapacity: true)
    frames.removeAll(keepingCapacity: true)
    if heard != nil {
      let isMore = try heard?.read(into: &samples, frames: &frames) ?? false
      channelsDiffer = heard?.channelsDiffer ?? false
      return isMore
    }
    return try silent?.read(into: &frames) ?? false
  }
}
