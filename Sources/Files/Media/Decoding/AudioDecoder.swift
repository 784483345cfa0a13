package import Audio
import CFFmpeg

/// The sound of one stream of a media file, piece by piece, as samples of one channel or the mix of all, at one rate.
///
/// Sample 0 lies at the start of the container, so that sample `n` sounds when a player's clock shows
/// `n / rate` seconds. Silence stands where the stream starts late or has gaps. Memory does not grow with the file.
package struct AudioDecoder: SoundReading, ~Copyable {
  /// What the file says about itself and its streams.
  package let container: ContainerInformation
  /// The stream that is decoded.
  package let stream: StreamInformation
  /// What is heard of its channels.
  package let channel: HeardChannels
  /// Samples per second of what is read.
  package let rate: SampleRate
  /// Whether a second ended, in what was read last, in which the channels differ.
  package internal(set) var channelsDiffer = false
  /// Samples read so far; those that sound at the same time count once.
  package private(set) var sampleCount = 0

  enum State {
    /// Packets are read and decoded.
    case reading
    /// No packet is left; the codec gives what it has held back.
    case draining
    /// No frame is left; the resampler gives what it has held back.
    case flushing
    case finished
  }

  /// Samples that `read(into:)` gives at least, but at the end of the file: two seconds at 8 kHz, so that what a box hands
  /// out costs little more than what it holds.
  private static let chunk = 15_000
  /// Pictures after which it does not wait for more samples.
  private static let frameChunk = 4

  let path: String
  let limits: DecodingLimits
  /// Seconds a tick of the stream's timestamps; `nil` where the format has no timestamps.
  let timeBase: Double?
  /// Seconds a tick of the packets' durations.
  let tick: Double
  let statedEnd: Double?
  let input: FormatContext
  let codec: CodecContext
  let packet: Packet
  let frame: Frame
  var resampler: Resampler?
  var timeline: Timeline
  var meter = ChannelMeter()
  var findings = DecodingFindings()
  var state = State.reading
  /// Samples of `frame` that are resampled already.
  var frameOffset = 0
  var frameCount = 0
  /// Samples of silence to give before the frame goes on.
  var pendingSilence = 0
  /// Samples to leave out of what the resampler gives next.
  var pendingCut = 0
  /// Seconds that the last packets should have given, beyond the frames that came of them.
  var lost = 0.0
  /// The part of them that are pauses, in which the file has no sound on purpose.
  var paused = 0.0
  /// Seconds that came of the last packet.
  var given = 0.0
  /// The pictures of the same file, where they were asked for.
  var video: VideoTrack?

  /// Opens a local media file.
  /// - Parameters:
  ///   - path: a regular file.
  ///   - stream: FFmpeg's number of an audio stream in the file; `nil` for the one that players choose.
  ///   - channel: what is heard of its channels.
  ///   - rate: samples per second of what is read.
  /// - Throws: `MediaError`, which says what the file is instead of sound.
  package init(
    path: String, stream: Int? = nil, channel: HeardChannels = .mix, rate: SampleRate
  ) throws(MediaError) {
    try self.init(RegularFile(path: path), stream: stream, channel: channel, rate: rate)
  }

  /// The same for a file that is open already.
  package init(
    _ file: consuming RegularFile, stream: Int? = nil, channel: HeardChannels = .mix, rate: SampleRate,
    limits: DecodingLimits = DecodingLimits()
  ) throws(MediaError) {
    guard file.size > 0 else { throw .empty(path: file.path) }
    let ending = try FileEnding.defect(of: file)
    let input = try FormatContext(file)
    try input.findStreams()
    try self.init(input, stream: stream, channel: channel, rate: rate, limits: limits, ending: ending)
  }

  /// The same for a container whose streams are known.
  /// - Parameters:
  ///   - input: the container.
  ///   - stream: FFmpeg's number of an audio stream in it; `nil` for the one that players choose.
  ///   - channel: what is heard of its channels.
  ///   - rate: samples per second of what is read.
  ///   - limits: how far the file is believed.
  ///   - ending: what is wrong with the file's end.
  ///   - video: its pictures, which are decoded along the way.
  /// - Throws: `MediaError`.
  init(
    _ input: consuming FormatContext, stream: Int?, channel: HeardChannels, rate: SampleRate,
    limits: DecodingLimits = DecodingLimits(), ending: String?, video: consuming VideoTrack? = nil
  ) throws(MediaError) {
    let path = input.path
    let container = input.information
    let chosen = try input.audioStream(stream, of: container, path: path)
    guard let source = unsafe input.stream(chosen.index) else {
      throw .noSuchStream(path: path, stream: chosen.index, audio: container.audioStreams.map(\.description))
    }
    let codec = try unsafe CodecContext(stream: source, path: path)
    let seen = video?.index
    for index in 0..<input.streamCount where index != chosen.index && index != seen { input.discard(index) }
    let packet = try Packet(for: path)
    let frame = try Frame(for: path)
    // Nothing may be thrown from here on: a noncopyable struct cannot be half made.
    self.container = container
    self.stream = chosen
    self.channel = channel
    self.rate = rate
    self.path = path
    self.limits = limits
    tick = unsafe av_q2d(source.pointee.time_base)
    timeBase = input.hasClock ? tick : nil
    statedEnd = unsafe input.statedEnd(of: source, container: container)
    timeline = Timeline(
      rate: rate.hertz, duration: input.statesDuration ? container.duration.map { $0 + max(0, container.start) } : nil,
      restartsClock: input.restartsClock, limits: limits)
    findings.ending = ending
    self.input = input
    self.codec = codec
    self.packet = packet
    self.frame = frame
    self.video = video
  }

  /// Does beforehand all that FFmpeg may open other files for, and what processes that are split off need not do each.
  package static func prepare() {
    Library.quiet
    _ = Admission.codecList
    CharacterSets.load
  }

  /// What is wrong with the file and did not stop it from being read; complete once `read(into:)` gave `false`.
  package var warnings: [String] { findings.warnings(timeline) + video.warnings }

  /// Replaces `samples` by the next few thousand; `false`, and no samples, at the end.
  ///
  /// The same array, passed each time, is filled without being allocated anew.
  package mutating func read(into samples: inout [Float]) throws(MediaError) -> Bool {
    samples.removeAll(keepingCapacity: true)
    channelsDiffer = false
    while samples.count < Self.chunk * channel.width, try step(into: &samples) {}
    sampleCount += count(samples)
    return !samples.isEmpty
  }

  /// The same with the pictures that were met on the way; `false`, and neither, at the end.
  mutating func read(into samples: inout [Float], frames: inout [GrayFrame]) throws(MediaError) -> Bool {
    samples.removeAll(keepingCapacity: true)
    frames.removeAll(keepingCapacity: true)
    channelsDiffer = false
    while count(samples) < Self.chunk, video.pending < Self.frameChunk, try step(into: &samples) {}
    sampleCount += count(samples)
    if video != nil { frames = video?.take() ?? [] }
    return !samples.isEmpty || !frames.isEmpty
  }

  /// How many samples that is; those that sound at the same time count once.
  private func count(_ samples: [Float]) -> Int { samples.count / channel.width }

  /// The number of the sample that follows what is being read.
  func position(_ samples: [Float]) -> Int { sampleCount + count(samples) }

  /// Does the next piece of work; `false` when none is left.
  private mutating func step(into samples: inout [Float]) throws(MediaError) -> Bool {
    if pendingSilence > 0 {
      let count = min(pendingSilence, Self.chunk)
      samples.append(contentsOf: repeatElement(0, count: count * channel.width))
      pendingSilence -= count
      return true
    }
    if frameOffset < frameCount {
      try convert(into: &samples)
      return true
    }
    switch state {
    case .reading: try decode(into: &samples)
    case .draining: if try !takeFrame(into: &samples) { state = .flushing }
    case .flushing:
      try flush(into: &samples)
      if case .gap(let count) = timeline.fill(paused, position: position(samples)) { pendingSilence = count }
      try finish(position: position(samples) + pendingSilence)
    case .finished: return false
    }
    return true
  }

  /// Takes a frame from the codec, or gives it the next packet.
  private mutating func decode(into samples: inout [Float]) throws(MediaError) {
    if try takeFrame(into: &samples) { return }
    packet.clear()
    switch try input.read(into: packet) {
    case .success:
      findings.readErrors = 0
      guard packet.stream == stream.index else {
        if video?.index == packet.stream {
          video?.append(packet)
        } else {
          // Read before the stream was chosen, or of a stream that has only now turned up.
          input.discard(packet.stream)
        }
        return
      }
      findings.fruitlessPackets += 1
      findings.lastPacketIsPartial = packet.isPartial
      findings.lastPacketIsDamaged = false
      given = 0
      if packet.isPause(of: stream.codec) {
        pause()
      } else if case .damaged = try codec.send(packet) {
        lose()
      }
      if findings.fruitlessPackets < limits.fruitlessPackets { return }
    case .damaged, .again:
      findings.readErrors += 1
      if findings.readErrors < limits.readErrors { return }
    case .ended: break
    }
    try codec.sendEnd()
    if video != nil { video?.finish() }
    state = .draining
  }
}
