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

  /// How long its sound is as the file states it, in seconds; 0 where it does not, or what no packet is.
  func seconds(tick: Double) -> Double {
    let seconds = unsafe Double(pointer.pointee.duration) * tick
    return seconds.isFinite && 0 < seconds && seconds <= Self.longest ? seconds : 0
  }

  /// Seconds that no packet of sound exceeds.
  private static let longest = 10.0

  /// Whether it stands for a pause of a speaker, which FFmpeg's decoder takes for damage: telephones send a description
  /// of the background noise then, or nothing.
  func isPause(of codec: String) -> Bool {
    let kinds: Set<UInt8>
    switch codec {
    case "amr_nb": kinds = [8, 15]
    case "amr_wb": kinds = [9, 14, 15]
    default: return false
    }
    guard let bytes = unsafe pointer.pointee.data, unsafe (1...Self.longestPause).contains(pointer.pointee.size) else {
      return false
    }
    return kinds.contains(unsafe bytes[0] >> 3 & 15)
  }

  /// Bytes of the description of noise.
  private static let longestPause: CInt = 7

  func clear() { unsafe av_packet_unref(pointer) }
}
