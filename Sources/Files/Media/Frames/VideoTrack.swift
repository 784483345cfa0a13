import CFFmpeg

/// The pictures of a file's video: takes its packets and gives gray frames.
///
/// What fails here ends the pictures and nothing else: the sound of the same file goes on.
struct VideoTrack: ~Copyable {
  let index: Int
  private let limits: FrameLimits
  private let orientation: Orientation
  private let codec: CodecContext
  private let codecName: String
  private let frame: Frame
  private let pixelShape: Double
  private var clock: FrameClock
  private var scaling: AreaScaling?
  private var scaled = (width: 0, height: 0)
  private var findings = FrameFindings()
  /// Frames that were made since they were last taken.
  private(set) var ready: [GrayFrame] = []

  /// Opens the decoder of a stream that `FormatContext.videoStream()` names.
  init(_ input: borrowing FormatContext, index: Int, limits: FrameLimits) throws(MediaError) {
    let path = input.path
    let container = input.information
    guard let stream = unsafe input.stream(index), container.streams.indices.contains(index) else {
      throw .noSuchStream(path: path, stream: index, audio: [])
    }
    let name = container.streams[index].codec
    let (width, height) = unsafe (stream.pointee.codecpar.pointee.width, stream.pointee.codecpar.pointee.height)
    guard Int(width) * Int(height) <= limits.pixels else {
      throw .tooLarge(path: path, width: Int(width), height: Int(height), most: limits.pixels)
    }
    let codec = try unsafe CodecContext(
      stream: stream, path: path, mostPixels: limits.pixels)
    let frame = try Frame(for: path)
    self.index = index
    self.limits = limits
    orientation = unsafe Orientation(of: stream)
    self.codec = codec
    codecName = name
    self.frame = frame
    let shape = unsafe av_q2d(stream.pointee.sample_aspect_ratio)
    pixelShape = shape.isFinite && shape > 0 ? shape : 0
    let pace = unsafe av_q2d(stream.pointee.avg_frame_rate)
    clock = FrameClock(
      start: container.start, tick: unsafe av_q2d(stream.pointee.time_base),
      pace: pace.isFinite && pace > 0.1 && pace < 1000 ? pace : 25, limits: limits)
  }

  /// What was wrong with the pictures; complete at the end.
  var warnings: [String] { findings.warnings }

  /// Hands over the frames that are ready.
  mutating func take() -> [GrayFrame] {
    let frames = ready
    ready.removeAll(keepingCapacity: true)
    return frames
  }

  /// Decodes a packet of this stream.
  mutating func append(_ packet: borrowing Packet) {
    guard findings.end == nil else { return }
    do throws(MediaError) {
      if case .damaged = try codec.send(packet) { countDamage() }
      try receive()
    } catch {
      findings.end = "no memory is left for its pictures"
    }
  }

  /// Gives what the decoder still holds.
  mutating func finish() {
    guard findings.end == nil else { return }
    do throws(MediaError) {
      try codec.sendEnd()
      try receive()
    } catch {
      findings.end = "no memory is left for its pictures"
    }
    if findings.frames == 0 { findings.end = "not one picture of its \(codecName) video could be decoded" }
  }

  private mutating func countDamage() {
    findings.damaged += 1
    findings.errorsInRow += 1
    if findings.errorsInRow >= limits.errors { findings.end = "its video is too damaged to go on" }
  }

  private mutating func receive() throws(MediaError) {
    while findings.end == nil {
      switch try codec.receive(into: frame) {
      case .success: look()
      case .damaged: countDamage()
      case .again, .ended: return
      }
    }
  }

  /// Makes a gray frame of the picture that was decoded, if one is due.
  private mutating func look() {
    findings.frames += 1
    findings.errorsInRow = 0
    if frame.isDamaged { findings.damaged += 1 }
    guard let time = clock.time(of: frame.timestamp) else { return }
    guard let luma = LumaReader(frame) else {
      findings.unreadable += 1
      return
    }
    let shape = frame.pixelShape ?? (pixelShape > 0 ? pixelShape : 1)
    let size = target(width: luma.width, height: luma.height * luma.fields, shape: shape)
    if scaling == nil || scaled != (luma.width, luma.height) || scaling?.width != size.width
      || scaling?.height != size.height
    {
      scaling = AreaScaling(from: (luma.width, luma.height), to: size)
      scaled = (luma.width, luma.height)
    }
    guard
      let pixels = scaling?.pixels({ row, weight, sum in luma.add(row: row, weight: weight, to: &sum) })
    else { return }
    let shown = orientation.shown(pixels, width: size.width, height: size.height)
    ready.append(GrayFrame(time: time, width: shown.width, height: shown.height, pixels: shown.pixels))
  }

  /// The size of a picture with square pixels that keeps to the limits.
  private func target(width: Int, height: Int, shape: Double) -> (width: Int, height: Int) {
    let shape = shape > 1 / limits.pixelShape && shape < limits.pixelShape ? shape : 1
    // A side is never made longer but to make pixels square.
    let (across, down) = (Double(width) * max(1, shape), Double(height) * max(1, 1 / shape))
    let factor = min(1, Double(limits.shortSide) / min(across, down), Double(limits.longSide) / max(across, down))
    return (max(1, Int((across * factor).rounded())), max(1, Int((down * factor).rounded())))
  }
}

extension Optional where Wrapped == VideoTrack, Wrapped: ~Copyable {
  /// Frames that wait to be taken.
  var pending: Int {
    switch self {
    case .some(let track): track.ready.count
    case .none: 0
    }
  }

  /// What was wrong with them.
  var warnings: [String] {
    switch self {
    case .some(let track): track.warnings
    case .none: []
    }
  }
}
