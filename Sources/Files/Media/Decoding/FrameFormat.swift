import CFFmpeg

/// The shape of decoded samples; a resampler serves exactly one.
struct FrameFormat: Equatable {
  /// Samples per second and channel. Resampling costs memory by the ratio of the rates, so a file may not choose any.
  static let rates: ClosedRange<CInt> = 100...1_536_000
  /// libswresample's own limit.
  static let channelCounts: ClosedRange<CInt> = 1...64

  let rate: CInt
  /// FFmpeg's number of the sample format (`AVSampleFormat`).
  let sampleFormat: CInt
  let channels: CInt
  /// Which loudspeakers the channels are for, one bit each; 0 where the file does not say.
  let mask: UInt64

  init?(rate: CInt, sampleFormat: CInt, channels: CInt, mask: UInt64) {
    guard Self.rates.contains(rate), Self.channelCounts.contains(channels) else { return nil }
    guard av_get_bytes_per_sample(AVSampleFormat(sampleFormat)) > 0 else { return nil }
    self.rate = rate
    self.sampleFormat = sampleFormat
    self.channels = channels
    self.mask = mask
  }

  var sample: AVSampleFormat { AVSampleFormat(sampleFormat) }

  /// Whether each channel has a buffer of its own.
  var isPlanar: Bool { av_sample_fmt_is_planar(sample) != 0 }

  /// Bytes from one sample to the next in a buffer.
  var stride: Int { Int(av_get_bytes_per_sample(sample)) * (isPlanar ? 1 : Int(channels)) }

  /// Buffers that hold the samples.
  var planes: Int { isPlanar ? Int(channels) : 1 }
}
