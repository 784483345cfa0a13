import CFFmpeg

/// The owner of an open decoder.
@safe struct CodecContext: ~Copyable {
  let path: String
  private let pointer: UnsafeMutablePointer<AVCodecContext>

  /// Opens the decoder of a stream, on one thread: callers run one decoder a task.
  /// - Parameters:
  ///   - stream: a stream of an open container.
  ///   - path: the file, for messages.
  ///   - mostPixels: of a picture; nothing larger is decoded.
  /// - Throws: `MediaError`.
  init(
    stream: UnsafeMutablePointer<AVStream>, path: String, mostPixels: Int? = nil
  ) throws(MediaError) {
    let parameters = unsafe stream.pointee.codecpar
    let name = unsafe parameters.map { unsafe String(cString: avcodec_get_name($0.pointee.codec_id)) } ?? "unknown"
    guard let parameters = unsafe parameters, let codec = unsafe avcodec_find_decoder(parameters.pointee.codec_id)
    else { throw .noDecoder(path: path, codec: name) }
    var allocated = unsafe avcodec_alloc_context3(codec)
    guard let context = unsafe allocated else { throw .outOfMemory(path: path) }
    var failed = true
    defer { if failed { unsafe avcodec_free_context(&allocated) } }
    try Library.check(
      unsafe avcodec_parameters_to_context(context, parameters), "set up the \(name) decoder", of: path)
    unsafe context.pointee.thread_count = 1
    if let mostPixels { unsafe context.pointee.max_pixels = Int64(mostPixels) }
    // Without it the codec cannot move the timestamp of a frame whose first samples it leaves out.
    unsafe context.pointee.pkt_timebase = stream.pointee.time_base
    var options: OpaquePointer?
    defer { unsafe av_dict_free(&options) }
    try Library.check(
      unsafe av_dict_set(&options, "codec_whitelist", Admission.codecList, 0), "take an option", of: path)
    try Library.check(unsafe avcodec_open2(context, codec, &options), "open the \(name) decoder", of: path)
    failed = false
    self.path = path
    unsafe pointer = context
  }

  deinit {
    var context: UnsafeMutablePointer<AVCodecContext>? = unsafe pointer
    unsafe avcodec_free_context(&context)
  }

  func send(_ packet: borrowing Packet) throws(MediaError) -> Library.Outcome {
    try Library.outcome(unsafe avcodec_send_packet(pointer, packet.pointer), of: path)
  }

  /// Tells the codec that no packet follows: what it still holds comes out.
  func sendEnd() throws(MediaError) {
    _ = try Library.outcome(unsafe avcodec_send_packet(pointer, nil), of: path)
  }

  func receive(into frame: borrowing Frame) throws(MediaError) -> Library.Outcome {
    try Library.outcome(unsafe avcodec_receive_frame(pointer, frame.pointer), of: path)
  }
}
