#if !os(Linux)
package import Audio
package import Media

/// Where the kernel offers no such box, none can be made; the program says so, and what `--no-sandbox` means.
public final class DecoderBox: Sendable {
  private let none: Never

  /// - Throws: `BoxError`, always.
  public init() throws {
    throw BoxError.system(operation: "bind a process to system calls", reason: "only Linux does, by seccomp")
  }

  /// There is none to make one of.
  public func forOneFile() -> DecoderBox {}

  package func decoder(
    path: String, stream: Int?, channel: HeardChannels = .mix, rate: SampleRate, senses: Senses = .sound
  ) throws(MediaError) -> BoxedDecoder {}
}

/// What no box reads.
package final class BoxedDecoder: SoundReading, FilmReading {
  private let none: Never
  package var container: ContainerInformation { switch none {} }
  package var stream: StreamInformation { switch none {} }
  package var channelsDiffer: Bool { switch none {} }
  package var warnings: [String] { switch none {} }

  private init(none: Never) {}

  package func read(into samples: inout [Float]) throws(MediaError) -> Bool { switch none {} }

  package func read(into samples: inout [Float], frames: inout [GrayFrame]) throws(MediaError) -> Bool {
    switch none {}
  }
}
#endif
