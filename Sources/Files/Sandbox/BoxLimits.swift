/// How much a boxed decoder may take before it is stopped.
package struct BoxLimits: Hashable, Sendable {
  /// Memory of one worker, in bytes: 512 MiB. Decoders of sound need some tens.
  package var memory = 512 << 20
  /// Open files of one worker: its channel, the medium, the three standard ones, and a few to spare.
  package var descriptors = 16
  /// Seconds that may pass without a sample: a minute, for disks that sleep and networks that are slow.
  package var silence = 60.0
  /// Seconds that a file may take at first; each second of sound that comes out gives it another one. What is slower
  /// than that for long is slower than listening.
  package var start = 120.0
  /// The longest sound, in seconds: 100 hours.
  package var sound = 100 * 3600.0
  /// Seconds that each picture that comes out gives a file: large ones are decoded slower than they are watched.
  package var frame = 1.0
  /// The most pictures: those of 100 hours.
  package var frames = 100 * 3600 * 8
  /// The most that a file may tell of itself, in bytes.
  package var description = 4 << 20

  /// The limits that the program uses.
  package init() {}
}
