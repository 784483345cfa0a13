import CFFmpeg

/// The owner of one frame: decoded samples as the codec gives them.
@safe struct Frame: ~Copyable {
  let pointer: UnsafeMutablePointer<AVFrame>

  init(for path: String) throws(MediaError) {
    guard let frame = unsafe av_frame_alloc() else { throw .outOfMemory(path: path) }
    unsafe pointer = frame
  }

  deinit {
    var frame: UnsafeMutablePointer<AVFrame>? = unsafe pointer
    unsafe av_frame_free(&frame)
  }

  /// Samples per channel.
  var count: Int { unsafe Int(pointer.pointee.nb_samples) }

  /// When the first sample sounds, in ticks of the stream's time base, where the file says so.
  var timestamp: Int64? {
    let stated = unsafe pointer.pointee.pts
    let ticks = stated == shim_AV_NOPTS_VALUE ? unsafe pointer.pointee.best_effort_timestamp : stated
    return ticks == shim_AV_NOPTS_VALUE ? nil : ticks
  }

  /// The shape of the samples, or `nil` where it is beyond what any real sound has.
  var format: FrameFormat? {
    let layout = unsafe pointer.pointee.ch_layout
    let native = unsafe layout.order == AV_CHANNEL_ORDER_NATIVE
    return unsafe FrameFormat(
      rate: pointer.pointee.sample_rate, sampleFormat: pointer.pointee.format, channels: layout.nb_channels,
      mask: native ? unsafe layout.u.mask : 0)
  }
}
