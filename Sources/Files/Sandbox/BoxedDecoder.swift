#if os(Linux)
package import Media

/// The sound of one stream of a media file, decoded in a box.
package final class BoxedDecoder: SoundReading, FilmReading {
  package private(set) var container = ContainerInformation(
    format: "", duration: nil, start: 0, tags: [:], streams: [])
  package private(set) var stream = StreamInformation(
    index: 0, kind: "", codec: "", language: nil, isDefault: false, rate: 0, channels: 0)
  package private(set) var channelsDiffer = false
  package private(set) var warnings: [String] = []

  private let path: String
  private let box: DecoderBox
  /// `nil` when the worker is no longer ours.
  private var hand: DecoderBox.Hand?
  private var buffer = [UInt8](repeating: 0, count: Message.headerSize + Channel.pieceSize)
  /// Of a message whose pieces are not all there.
  private var partial: [UInt8] = []
  /// Seconds that were waited for this file, and for its next sample.
  private var waited = 0.0
  private var silence = 0.0
  /// Seconds of sound so far.
  private var sound = 0.0
  private let hertz: Double
  /// Pictures that came and were not read yet, and how many there were.
  private var frames: [GrayFrame] = []
  private var frameCount = 0

  init(path: String, hertz: Int, hand: DecoderBox.Hand, box: DecoderBox) throws(MediaError) {
    self.path = path
    self.hand = hand
    self.box = box
    self.hertz = Double(hertz)
    var none: [Float] = []
    guard try next(into: &none) == .opening else { throw stop("the decoder spoke out of turn") }
  }

  deinit {
    // Somebody heard enough: the worker still decodes, and nobody would listen.
    if let hand { _ = box.end(hand) }
  }

  package func read(into samples: inout [Float]) throws(MediaError) -> Bool {
    samples.removeAll(keepingCapacity: true)
    guard hand != nil else { return false }
    switch try next(into: &samples) {
    case .samples: return true
    case .warnings: return false
    case .opening, .frame, .failure: throw stop("the decoder spoke out of turn")
    }
  }

  package func read(into samples: inout [Float], frames: inout [GrayFrame]) throws(MediaError) -> Bool {
    samples.removeAll(keepingCapacity: true)
    frames.removeAll(keepingCapacity: true)
    guard hand != nil else { return false }
    switch try next(into: &samples) {
    case .samples: return true
    case .frame:
      frames = self.frames
      self.frames.removeAll(keepingCapacity: true)
      return true
    case .warnings: return false
    case .opening, .failure: throw stop("the decoder spoke out of turn")
    }
  }

  /// Takes in the next message; samples are handed on piece by piece.
  private func next(into samples: inout [Float]) throws(MediaError) -> Message.Kind {
    partial.removeAll(keepingCapacity: true)
    while let hand {
      try wait(hand)
      guard let count = hand.channel.receiveBytes(into: &buffer) else { throw stop(nil) }
      // A piece of nothing that more pieces follow would never end.
      guard count > Message.headerSize, let kind = Message.Kind(rawValue: buffer[0]) else {
        throw stop("the decoder spoke out of turn")
      }
      if kind == .samples {
        channelsDiffer = buffer[2] != 0
        take(buffer[Message.headerSize..<count], into: &samples)
        sound += Double(samples.count) / hertz
        if sound > box.limits.sound { throw stop("it has more than \(Int(box.limits.sound / 3600)) hours of sound") }
        silence = 0
        return kind
      }
      partial += buffer[Message.headerSize..<count]
      if partial.count > box.limits.description { throw stop("it tells more of itself than a file should") }
      if buffer[1] == 0 {
        try conclude(kind)
        return kind
      }
    }
    return .warnings
  }

  private func take(_ bytes: ArraySlice<UInt8>, into samples: inout [Float]) {
    unsafe bytes.withUnsafeBytes { bytes in
      // A piece lies four bytes into the buffer, where a Float may lie, too.
      unsafe samples.append(contentsOf: bytes.assumingMemoryBound(to: Float.self))
    }
  }

  /// Understands a whole message that is not of samples.
  private func conclude(_ kind: Message.Kind) throws(MediaError) {
    switch kind {
    case .opening:
      guard let opening = Message.decode(Opening.self, partial) else { throw stop("it spoke nonsense") }
      container = opening.container
      stream = opening.stream
    case .warnings:
      guard let warnings = Message.decode([String].self, partial) else { throw stop("it spoke nonsense") }
      self.warnings = warnings
      release()
    case .failure:
      guard let error = Message.decode(MediaError.self, partial) else { throw stop("it spoke nonsense") }
      release()
      throw error
    case .frame:
      guard let frame = FrameCode.frame(partial) else { throw stop("it spoke nonsense") }
      frames.append(frame)
      frameCount += 1
      silence = 0
      if frameCount > box.limits.frames { throw stop("it has more than \(box.limits.frames) pictures") }
    case .samples: break
    }
  }

  private func release() {
    if let hand { box.take(hand) }
    hand = nil
  }

  /// Waits for a piece, in short slices of which none counts for more than its length: time in which this whole program
  /// was asleep is not the decoder's.
  private func wait(_ hand: DecoderBox.Hand) throws(MediaError) {
    let slice = Duration.milliseconds(250)
    let clock = SuspendingClock()
    var isThere = false
    while !isThere {
      let start = clock.now
      isThere = hand.channel.waits(milliseconds: 250)
      let seconds = min(clock.now - start, slice) / .seconds(1)
      waited += seconds
      silence += seconds
      if silence >= box.limits.silence { throw stop("no sound came of it for \(Int(silence)) s") }
      if waited >= box.limits.start + max(sound, Double(frameCount) * box.limits.frame) {
        throw stop("it took \(Int(waited)) s to give \(Int(sound)) s of sound")
      }
    }
  }

  /// Ends the worker, and says why; without a reason, the worker's own end is it.
  private func stop(_ reason: String?) -> MediaError {
    guard let hand else { return .decoderStopped(path: path, reason: Ending.reason(nil)) }
    self.hand = nil
    let ending = box.end(hand)
    return .decoderStopped(path: path, reason: reason ?? ending)
  }
}
#endif
