import Audio

/// From a decoded frame to samples in their place.
extension AudioDecoder {
  /// Takes a frame from the codec and prepares its place; `false` when the codec has none.
  mutating func takeFrame(into samples: inout [Float]) throws(MediaError) -> Bool {
    switch try codec.receive(into: frame) {
    case .success:
      findings.codecErrors = 0
      try place(into: &samples)
      return true
    case .damaged:
      lose()
      findings.codecErrors += 1
      return findings.codecErrors < limits.readErrors
    case .again, .ended:
      return false
    }
  }

  /// Notes that the last packet gave less than it should have: what is behind it stays in its place.
  mutating func lose() {
    findings.countDamage()
    lost += max(0, packet.seconds(tick: tick) - given)
  }

  /// Notes that the last packet stands for a pause.
  mutating func pause() {
    findings.frames += 1
    findings.fruitlessPackets = 0
    lost += packet.seconds(tick: tick)
    paused += packet.seconds(tick: tick)
  }

  private mutating func place(into samples: inout [Float]) throws(MediaError) {
    guard frame.count > 0 else { return }
    guard let format = frame.format else { return lose() }
    findings.frames += 1
    findings.fruitlessPackets = 0
    if resampler?.input != format {
      try flush(into: &samples)
      resampler = try Resampler(input: format, channel: channel, outputRate: rate.hertz, path: path)
    }
    if channel == .mix, meter.append(frame, format) { channelsDiffer = true }
    var seconds: Double?
    if let timeBase, let ticks = frame.timestamp { seconds = Double(ticks) * timeBase - container.start }
    let position = position(samples) + (resampler?.delay ?? 0) - pendingCut
    let lost = self.lost
    (self.lost, paused) = (0, 0)
    given += Double(frame.count) / Double(format.rate)
    switch timeline.place(at: seconds, position: position, lost: lost) {
    case .continuous: break
    case .overlap(let count): pendingCut += count
    case .gap(let count):
      // The sound before the gap must not ring into the sound after it.
      try flush(into: &samples)
      try resampler?.restart(path: path)
      let uncut = min(pendingCut, count)
      pendingCut -= uncut
      pendingSilence = count - uncut
    }
    frameOffset = 0
    frameCount = frame.count
  }

  mutating func convert(into samples: inout [Float]) throws(MediaError) {
    let start = samples.count
    frameOffset += try resampler?.convert(frame, from: frameOffset, into: &samples, path: path) ?? frameCount
    cut(from: start, in: &samples)
  }

  /// Appends what the resampler has held back.
  mutating func flush(into samples: inout [Float]) throws(MediaError) {
    let start = samples.count
    try resampler?.flush(into: &samples, path: path)
    cut(from: start, in: &samples)
  }

  /// Leaves out of the samples from `start` on what sounds before its time.
  private mutating func cut(from start: Int, in samples: inout [Float]) {
    let count = min(pendingCut, (samples.count - start) / channel.width)
    guard count > 0 else { return }
    samples.removeSubrange(start..<start + count * channel.width)
    pendingCut -= count
  }

  /// Ends the reading: now it is known how much there was.
  mutating func finish(position: Int) throws(MediaError) {
    state = .finished
    if meter.finish() { channelsDiffer = true }
    guard findings.frames > 0, position > 0 else {
      throw .nothingDecodable(path: path, codec: stream.codec, damagedPackets: findings.damagedPackets)
    }
    findings.end = rate.seconds(ofSamples: position)
    findings.statedEnd = statedEnd
    findings.breaksOff =
      findings.readErrors > 0
      // A WAV that was written to a pipe states a size that it never reaches; its last packet is all there is.
      || findings.lastPacketIsPartial && !stream.codec.hasPrefix("pcm_")
      // What follows the sound of an MP3 is mostly tags, and breaks no packet that matters.
      || findings.lastPacketIsDamaged && timeBase == nil && stream.codec != "mp3"
  }
}
