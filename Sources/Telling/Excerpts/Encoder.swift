import CFFmpeg
import Machine

/// The owner of one of FFmpeg's encoders.
@safe struct Encoder: ~Copyable {
  private let name: String
  private let context: UnsafeMutablePointer<AVCodecContext>
  private let packet: UnsafeMutablePointer<AVPacket>
  private let frame: UnsafeMutablePointer<AVFrame>

  /// - Parameters:
  ///   - name: FFmpeg's name of it.
  ///   - configure: says what it shall encode.
  /// - Throws: `ExcerptError`
  init(
    _ name: String, configure: (UnsafeMutablePointer<AVCodecContext>) -> Void
  ) throws(ExcerptError) {
    av_log_set_level(AV_LOG_QUIET)
    guard let codec = unsafe avcodec_find_encoder_by_name(name) else { throw .noEncoder(name: name) }
    var context = unsafe avcodec_alloc_context3(codec)
    var packet = unsafe av_packet_alloc()
    var frame = unsafe av_frame_alloc()
    guard let openContext = unsafe context, let openPacket = unsafe packet, let openFrame = unsafe frame else {
      unsafe avcodec_free_context(&context)
      unsafe av_packet_free(&packet)
      unsafe av_frame_free(&frame)
      throw .encoding(name: name, reason: "no memory")
    }
    unsafe configure(openContext)
    // The same input must give the same bytes: no threads, and no trace of which FFmpeg it was.
    unsafe openContext.pointee.thread_count = 1
    unsafe openContext.pointee.flags |= AV_CODEC_FLAG_BITEXACT
    let code = unsafe avcodec_open2(openContext, codec, nil)
    guard code >= 0 else {
      unsafe avcodec_free_context(&context)
      unsafe av_packet_free(&packet)
      unsafe av_frame_free(&frame)
      throw .encoding(name: name, reason: Self.reason(code))
    }
    self.name = name
    unsafe self.context = openContext
    unsafe self.packet = openPacket
    unsafe self.frame = openFrame
  }

  deinit {
    var context: UnsafeMutablePointer<AVCodecContext>? = unsafe context
    var packet: UnsafeMutablePointer<AVPacket>? = unsafe packet
    var frame: UnsafeMutablePointer<AVFrame>? = unsafe frame
    unsafe avcodec_free_context(&context)
    unsafe av_packet_free(&packet)
    unsafe av_frame_free(&frame)
  }

  /// Samples that the encoder wants at a time; 0 for pictures.
  var frameSize: Int { unsafe Int(context.pointee.frame_size) }

  /// Encodes one frame and appends what comes out.
  ///
  /// - Parameters:
  ///   - bytes: where the encoded bytes go.
  ///   - describe: gives the frame its format and size, by which its memory is made.
  ///   - fill: writes the frame's content.
  /// - Throws: `ExcerptError.encoding`
  func encode(
    into bytes: inout [UInt8], describe: (UnsafeMutablePointer<AVFrame>) -> Void,
    fill: (UnsafeMutablePointer<AVFrame>) -> Void
  ) throws(ExcerptError) {
    unsafe av_frame_unref(frame)
    unsafe describe(frame)
    try check(unsafe av_frame_get_buffer(frame, 0))
    unsafe fill(frame)
    try check(unsafe avcodec_send_frame(context, frame))
    try receive(into: &bytes)
  }

  /// Appends what the encoder still holds.
  func finish(into bytes: inout [UInt8]) throws(ExcerptError) {
    try check(unsafe avcodec_send_frame(context, nil))
    try receive(into: &bytes)
  }

  private func receive(into bytes: inout [UInt8]) throws(ExcerptError) {
    while true {
      let code = unsafe avcodec_receive_packet(context, packet)
      if code == -EAGAIN || code == shim_AVERROR_EOF { return }
      try check(code)
      unsafe bytes.append(
        contentsOf: UnsafeBufferPointer(start: packet.pointee.data, count: Int(packet.pointee.size)))
      unsafe av_packet_unref(packet)
    }
  }

  private func check(_ code: CInt) throws(ExcerptError) {
    guard code < 0 else { return }
    throw .encoding(name: name, reason: Self.reason(code))
  }

  private static func reason(_ code: CInt) -> String {
    unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(AV_ERROR_MAX_STRING_SIZE)) { text in
      guard let start = text.baseAddress else { return "error \(code)" }
      unsafe av_strerror(code, start, text.count)
      return unsafe String(cString: start)
    }
  }
}
