import CFFmpeg

/// Sound as an MP3 file: the one format that every browser plays, and one that needs no container.
package enum MP3 {
  /// Samples per second of what is encoded.
  package static let rate = 24000
  /// Bits per second, constant, so that a player knows the length from the size.
  static let bitRate = 56000

  /// - Parameter samples: mono at `rate`, full scale is 1.
  /// - Returns: the file.
  /// - Throws: `ExcerptError`
  package static func encoded(_ samples: [Float]) throws(ExcerptError) -> [UInt8] {
    let encoder = try unsafe Encoder("libmp3lame") { context in
      unsafe context.pointee.sample_rate = CInt(rate)
      unsafe context.pointee.sample_fmt = AV_SAMPLE_FMT_FLTP
      unsafe context.pointee.bit_rate = Int64(bitRate)
      unsafe context.pointee.time_base = AVRational(num: 1, den: CInt(rate))
      unsafe av_channel_layout_default(&context.pointee.ch_layout, 1)
    }
    var bytes: [UInt8] = []
    var position = 0
    while position < samples.count {
      let count = min(encoder.frameSize, samples.count - position)
      try unsafe encoder.encode(into: &bytes) { frame in
        unsafe frame.pointee.format = AV_SAMPLE_FMT_FLTP.rawValue
        unsafe frame.pointee.sample_rate = CInt(rate)
        unsafe frame.pointee.nb_samples = CInt(count)
        unsafe frame.pointee.pts = Int64(position)
        unsafe av_channel_layout_default(&frame.pointee.ch_layout, 1)
      } fill: { frame in
        guard let start = unsafe frame.pointee.extended_data[0] else { return }
        unsafe start.withMemoryRebound(to: Float.self, capacity: count) { target in
          for i in 0..<count { unsafe target[i] = samples[position + i] }
        }
      }
      position += count
    }
    try encoder.finish(into: &bytes)
    return bytes
  }
}
