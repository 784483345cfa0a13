import Audio
import CFFmpeg
internal import Words

/// The owner of a converter from one shape of decoded samples to Float at one rate, of the mix of all channels or of what
/// else is to be heard of them.
@safe struct Resampler: ~Copyable {
  let input: FrameFormat
  private let channel: HeardChannels
  private let context: OpaquePointer
  private let outputRate: CInt
  /// Input samples that may be converted at once, so that the output of a huge frame stays small.
  private let pieceLimit: Int
  private var planes: [UnsafePointer<UInt8>?]
  private var scratch: [Float]

  init(input: FrameFormat, channel: HeardChannels, outputRate: Int, path: String) throws(MediaError) {
    let rate = CInt(clamping: outputRate)
    let outputs = Self.outputs(channel)
    var context = unsafe try Self.context(
      input: input, outputs: outputs, outputRate: rate, averaging: false, path: path)
    if unsafe context == nil {
      unsafe context = try Self.context(input: input, outputs: outputs, outputRate: rate, averaging: true, path: path)
    }
    guard let context = unsafe context else {
      throw .ffmpeg(
        path: path, operation: "convert \(Count(input.channels, "channel")) at \(input.rate) Hz",
        reason: "unknown layout")
    }
    self.input = input
    self.channel = channel
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
    let outputs = Int(Self.outputs(channel))
    if scratch.count < bound * outputs { scratch = [Float](repeating: 0, count: bound * outputs) }
    let capacity = CInt(scratch.count / outputs)
    let written = unsafe scratch.withUnsafeMutableBytes { output in
      unsafe planes.withUnsafeMutableBufferPointer { input in
        var start = unsafe output.baseAddress?.assumingMemoryBound(to: UInt8.self)
        return unsafe swr_convert(context, &start, capacity, flushing ? nil : input.baseAddress, count)
      }
    }
    if written > 0 { append(Int(written), to: &samples) }
    return written
  }

  /// Appends what was asked for of the samples that were converted.
  private func append(_ count: Int, to samples: inout [Float]) {
    switch channel {
    case .mix: samples.append(contentsOf: scratch[..<count])
    case .sides: samples.append(contentsOf: scratch[..<(2 * count)])
    case .left: for place in 0..<count { samples.append(scratch[2 * place]) }
    case .right: for place in 0..<count { samples.append(scratch[2 * place + 1]) }
    case .difference: for place in 0..<count { samples.append((scratch[2 * place] - scratch[2 * place + 1]) / 2) }
    }
  }

  /// Channels to convert to: those of a listener's two loudspeakers where they are not heard together.
  private static func outputs(_ channel: HeardChannels) -> CInt { channel == .mix ? 1 : 2 }

  /// A ready converter, or `nil` where libswresample knows no way from this layout of channels to one or two;
  /// `averaging` takes the mean of all channels, or of each second one, whatever loudspeakers they are for.
  private static func context(
    input: FrameFormat, outputs: CInt, outputRate: CInt, averaging: Bool, path: String
  ) throws(MediaError) -> OpaquePointer? {
    var output = unsafe AVChannelLayout()
    unsafe av_channel_layout_default(&output, outputs)
    var layout = unsafe AVChannelLayout()
    if averaging {
      unsafe layout.nb_channels = input.channels
    } else if unsafe input.mask == 0 || av_channel_layout_from_mask(&layout, input.mask) < 0 {
      unsafe av_channel_layout_default(&layout, input.channels)
    }
    var context: OpaquePointer?
    try Library.check(
      unsafe swr_alloc_set_opts2(
        &context, &output, AV_SAMPLE_FMT_FLT, outputRate, &layout, input.sample, input.rate, 0, nil),
      "set up the resampler", of: path)
    // Else the sum of two full channels would be louder than 1.
    unsafe av_opt_set_double(UnsafeMutableRawPointer(context), "rematrix_maxval", 1, 0)
    if averaging {
      let channels = Int(input.channels)
      let weights = (0..<Int(outputs)).flatMap { output in
        (0..<channels).map { outputs == 1 || $0 % 2 == output ? Double(outputs) / Double(channels) : 0 }
      }
      unsafe swr_set_matrix(context, weights, input.channels)
    }
    guard unsafe swr_init(context) >= 0 else {
      unsafe swr_free(&context)
      return nil
    }
    return unsafe context
  }
}
