import CFFmpeg

/// The owner of a converter from one shape of decoded samples to mono Float at one rate.
@safe struct Resampler: ~Copyable {
  let input: FrameFormat
  private let context: OpaquePointer
  private let outputRate: CInt
  /// Input samples that may be converted at once, so that the output of a huge frame stays small.
  private let pieceLimit: Int
  private var planes: [UnsafePointer<UInt8>?]
  private var scratch: [Float]

  init(input: FrameFormat, outputRate: Int, path: String) throws(MediaError) {
    let rate = CInt(clamping: outputRate)
    var context = unsafe try Self.context(input: input, outputRate: rate, averaging: false, path: path)
    if unsafe context == nil {
      unsafe context = try Self.context(input: input, outputRate: rate, averaging: true, path: path)
    }
    guard let context = unsafe context else {
      throw .ffmpeg(
        path: path, operation: "convert \(input.channels) channels at \(input.rate) Hz", reason: "unknown layout")
    }
    self.input = input
    unsafe self.context = context
    self.outputRate = rate
    pieceLimit = max(16, min(16_384, 16_384 * Int(input.rate) / Int(rate)))
    unsafe planes = [UnsafePointer<UInt8>?](repeating: nil, count: input.planes)
    scratch = []
  }

  deinit {
    var context: OpaquePointer? = unsafe context
    unsafe swr_free(&context)
  }

  /// Output samples that went in and have not come out yet.
  var delay: Int { unsafe Int(clamping: swr_get_delay(context, Int64(outputRate))) }

  /// Converts samples of `frame` from `offset` on and appends the result; returns how many it has taken.
  mutating func convert(
    _ frame: borrowing Frame, from offset: Int, into samples: inout [Float], path: String
  ) throws(MediaError) -> Int {
    let count = min(pieceLimit, frame.count - offset)
    for plane in unsafe planes.indices {
      let start = unsafe frame.pointer.pointee.extended_data[plane]
      unsafe planes[plane] = unsafe UnsafePointer(start.map { unsafe $0 + offset * input.stride })
    }
    try Library.check(run(count: CInt(count), flushing: false, into: &samples), "resample", of: path)
    return count
  }

  /// Appends what the filter still holds.
  mutating func flush(into samples: inout [Float], path: String) throws(MediaError) {
    while try Library.check(run(count: 0, flushing: true, into: &samples), "resample", of: path) > 0 {}
  }

  /// Begins anew, as if nothing had been converted yet.
  mutating func restart(path: String) throws(MediaError) {
    try Library.check(unsafe swr_init(context), "restart the resampler", of: path)
  }

  private mutating func run(count: CInt, flushing: Bool, into samples: inout [Float]) -> CInt {
    let bound = max(4096, Int(unsafe swr_get_out_samples(context, count)))
    if scratch.count < bound { scratch = [Float](repeating: 0, count: bound) }
    let capacity = CInt(scratch.count)
    let written = unsafe scratch.withUnsafeMutableBytes { output in
      unsafe planes.withUnsafeMutableBufferPointer { input in
        var start = unsafe output.baseAddress?.assumingMemoryBound(to: UInt8.self)
        return unsafe swr_convert(context, &start, capacity, flushing ? nil : input.baseAddress, count)
      }
    }
    if written > 0 { samples.append(contentsOf: scratch[..<Int(written)]) }
    return written
  }

  /// A ready converter, or `nil` where libswresample knows no way from this layout of channels to mono;
  /// `averaging` takes the mean of all channels, whatever loudspeakers they are for.
  private static func context(
    input: FrameFormat, outputRate: CInt, averaging: Bool, path: String
  ) throws(MediaError) -> OpaquePointer? {
    var mono = unsafe AVChannelLayout()
    unsafe av_channel_layout_default(&mono, 1)
    var layout = unsafe AVChannelLayout()
    if averaging {
      unsafe layout.nb_channels = input.channels
    } else if unsafe input.mask == 0 || av_channel_layout_from_mask(&layout, input.mask) < 0 {
      unsafe av_channel_layout_default(&layout, input.channels)
    }
    var context: OpaquePointer?
    try Library.check(
      unsafe swr_alloc_set_opts2(
        &context, &mono, AV_SAMPLE_FMT_FLT, outputRate, &layout, input.sample, input.rate, 0, nil),
      "set up the resampler", of: path)
    // Else the sum of two full channels would be louder than 1.
    unsafe av_opt_set_double(UnsafeMutableRawPointer(context), "rematrix_maxval", 1, 0)
    if averaging {
      let weights = [Double](repeating: 1 / Double(input.channels), count: Int(input.channels))
      unsafe swr_set_matrix(context, weights, input.channels)
    }
    guard unsafe swr_init(context) >= 0 else {
      unsafe swr_free(&context)
      return nil
    }
    return unsafe context
  }
}
