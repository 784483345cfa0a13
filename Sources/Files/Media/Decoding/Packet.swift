import CFFmpeg

/// The owner of one packet: a piece of a stream as the container holds it.
@safe struct Packet: ~Copyable {
  let pointer: UnsafeMutablePointer<AVPacket>

  init(for path: String) throws(MediaError) {
    guard let packet = unsafe av_packet_alloc() else { throw .outOfMemory(path: path) }
    unsafe pointer = packet
  }

  deinit {
    var packet: UnsafeMutablePointer<AVPacket>? = unsafe pointer
    unsafe av_packet_free(&packet)
  }

  var stream: Int { unsafe Int(pointer.pointee.stream_index) }

  /// Whether the demuxer found less than the whole packet in the file.
  var isPartial: Bool { unsafe pointer.pointee.flags & AV_PKT_FLAG_CORRUPT != 0 }

  func clear() { unsafe av_packet_unref(pointer) }
}
