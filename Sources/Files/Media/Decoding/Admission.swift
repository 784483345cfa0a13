import CFFmpeg

/// What is let in: the containers and the codecs that clips and recordings come in. Every demuxer and decoder more is
/// one more that a hostile file can choose.
enum Admission {
  private static let containers = [
    "3gp", "aac", "ac3", "aiff", "amr", "amrnb", "amrwb", "ape", "asf", "au", "avi", "caf", "dts", "dv", "eac3", "flac",
    "flv", "g722", "gsm", "loas", "m4a", "matroska", "mov", "mp3", "mp4", "mpc", "mpc8", "mpeg", "mpegts", "mxf", "oga",
    "ogg", "rm", "sln", "tta", "voc", "w64", "wav", "webm", "wv",
  ]

  /// FFmpeg's names of codecs; those that end in `_` begin a family.
  private static let codecs = [
    "aac", "aac_latm", "ac3", "adpcm_", "alac", "amr_nb", "amr_wb", "ape", "atrac3", "atrac3p", "cook", "dts", "eac3",
    "flac", "gsm", "gsm_ms", "ilbc", "mlp", "mp1", "mp2", "mp3", "mp3adu", "musepack7", "musepack8", "nellymoser",
    "opus", "pcm_", "qdm2", "qcelp", "ra_144", "ra_288", "sipr", "speex", "truehd", "tta", "vorbis", "wavpack",
    "wmalossless", "wmapro", "wmav1", "wmav2", "wmavoice",
  ]

  /// The demuxers that may open a file, as FFmpeg's `format_whitelist` takes them, which is content with one of a
  /// demuxer's names: none that opens further files, draws text as video or follows a playlist.
  static let formatList = containers.joined(separator: ",")

  /// The decoders that may be opened, as FFmpeg's `codec_whitelist` takes them; none for pictures or subtitles, which
  /// FFmpeg would else open to find out what streams they are in.
  static let codecList: String = {
    var names: [String] = []
    var cursor: UnsafeMutableRawPointer?
    while let codec = unsafe av_codec_iterate(&cursor) {
      guard unsafe av_codec_is_decoder(codec) != 0, unsafe codec.pointee.type == AVMEDIA_TYPE_AUDIO else { continue }
      let kind = unsafe String(cString: avcodec_get_name(codec.pointee.id))
      if codecs.contains(where: { $0.hasSuffix("_") ? kind.hasPrefix($0) : kind == $0 }) {
        unsafe names.append(String(cString: codec.pointee.name))
      }
    }
    return names.joined(separator: ",")
  }()
}
