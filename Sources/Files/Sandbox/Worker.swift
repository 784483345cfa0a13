#if os(Linux)
internal import CSeccomp
internal import Machine
internal import Media

/// The inside of the box: a process that decodes one file after the other and can do nothing else.
struct Worker {
  /// Decodes a file for a job; what it sends is what `Message` says.
  typealias Decode = DecoderBox.Decode

  let channel: Channel
  let limits: BoxLimits
  /// Does what a file may need that could not be done any more in the box.
  let prepare: () -> Void
  let decode: Decode

  /// Serves until nobody asks any more.
  func run() -> Never {
    // The Swift runtime would look into a crash from outside, which nothing in the box may.
    for number in [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGABRT, SIGFPE, SIGQUIT] { signal(number, SIG_DFL) }
    var isConfined = false
    var buffer = [UInt8](repeating: 0, count: Channel.pieceSize)
    while let (count, file) = channel.receive(into: &buffer) {
      guard let job = Message.decode(Job.self, Array(buffer[..<count])), file >= 0 else { _exit(EXIT_FAILURE) }
      // Nothing of the file is looked at before.
      if !isConfined {
        if job.mayBeTransportStream { prepare() }
        guard confine() else { _exit(Worker.unconfined) }
        isConfined = true
      }
      serve(job, file: file)
    }
    _exit(EXIT_SUCCESS)
  }

  /// Status of a worker that could not give up its rights.
  static let unconfined: CInt = 70

  private func confine() -> Bool {
    shim_limit(shim_RLIMIT_DATA, rlim_t(limits.memory)) == 0
      && shim_limit(shim_RLIMIT_NOFILE, rlim_t(limits.descriptors)) == 0
      && shim_limit(shim_RLIMIT_FSIZE, 0) == 0 && shim_limit(shim_RLIMIT_CORE, 0) == 0
      && shim_prctl(PR_SET_DUMPABLE, 0) == 0 && SystemCallFilter.enforce()
  }

  private func serve(_ job: Job, file: CInt) {
    let output = SoundOutput(channel)
    do {
      try decode(RegularFile(descriptor: file, size: job.size, path: job.path), job, output)
    } catch {
      output.fail(error)
    }
    if output.isCut { _exit(EXIT_FAILURE) }
  }

  /// Decodes with FFmpeg.
  static func decode(_ file: consuming RegularFile, _ job: Job, _ output: SoundOutput) throws(MediaError) {
    if job.senses.see { return try decodeFilm(file, job, output) }
    var decoder = try AudioDecoder(file, stream: job.stream, channel: job.channel, rate: job.rate)
    output.begin(decoder.container, stream: decoder.stream)
    var samples: [Float] = []
    while try decoder.read(into: &samples) {
      output.append(samples, channelsDiffer: decoder.channelsDiffer)
      if output.isCut { return }
    }
    output.finish(warnings: decoder.warnings)
  }

  /// The same with pictures.
  private static func decodeFilm(
    _ file: consuming RegularFile, _ job: Job, _ output: SoundOutput
  ) throws(MediaError) {
    var decoder = try FilmDecoder(
      file, stream: job.stream, channel: job.channel, rate: job.rate, senses: job.senses)
    output.begin(decoder.container, stream: decoder.stream)
    var samples: [Float] = []
    var frames: [GrayFrame] = []
    while try decoder.read(into: &samples, frames: &frames) {
      if !samples.isEmpty { output.append(samples, channelsDiffer: decoder.channelsDiffer) }
      for frame in frames { output.append(frame) }
      if output.isCut { return }
    }
    output.finish(warnings: decoder.warnings)
  }
}
#endif
