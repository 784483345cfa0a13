import CFFmpeg

/// What is let in: the containers and the codecs that clips and recordings come in. Every demuxer and decoder more is
/// one more that a hostile file can choose.
enum Admission {
  private static let containers = [
    "3gp", "aac", "ac3", "aiff", "amr", "amrnb", "amrwb", "ape", "asf", "au", "avi", "caf", "dts", "dv", "eac3", "flac",
    "flv", "g722", "gsm", "loas", "m4a", "matroska", "mov", "mp3", "mp4", "mpc", "mpc8", "mpeg", "mpegts", "mxf", "oga",
    "ogg", "rm", "sln", "tta", "voc", "w64", "wav", "webm", "wv",
  ]

  /// FFmpeg's names of codecs of sound; those that end in `_` begin a family.
  private static let soundCodecs = [
    "aac", "aac_latm", "ac3", "adpcm_", "alac", "amr_nb", "amr_wb", "ape", "atrac3", "atrac3p", "cook", "dts", "eac3",
    "flac", "gsm", "gsm_ms", "ilbc", "mlp", "mp1", "mp2", "mp3", "mp3adu", "musepack7", "musepack8", "nellymoser",
    "opus", "pcm_", "qdm2", "qcelp", "ra_144", "ra_288", "sipr", "speex", "truehd", "tta", "vorbis", "wavpack",
    "wmalossless", "wmapro", "wmav1", "wmav2", "wmavoice",
  ]

  /// The same of pictures. Where they stand out of their order in the file, as in H.264, only the decoder knows when the
  /// first of them is shown, which is where a player's clock starts.
  private static let pictureCodecs = [
    "av1", "cinepak", "dnxhd", "dvvideo", "ffv1", "flv1", "gif", "h261", "h263", "h263p", "hevc",
    "h264", "indeo3", "indeo5", "mjpeg",
    "mpeg1video", "mpeg2video", "mpeg4", "msmpeg4v1", "msmpeg4v2", "msmpeg4v3", "prores", "qtrle", "rawvideo", "rv10",
    "rv20", "rv30",
    "rv40",
    "svq1", "svq3", "theora", "vc1", "vp3", "vp6", "vp6f", "vp7", "vp8", "vp9", "wmv1", "wmv2", "wmv3",
  ]

  /// What only pictures come in: bare streams of them, and animated GIF.
  private static let filmContainers = ["gif", "h264", "hevc", "ivf", "m4v", "mpegvideo", "obu"]

  /// The demuxers that may open a file, as FFmpeg's `format_whitelist` takes them, which is content with one of a
  /// demuxer's names: none that opens further files, draws text as video or follows a playlist.
  static let formatList = containers.joined(separator: ",")
  /// The same where pictures are asked for, too.
  static let filmFormatList = (containers + filmContainers).joined(separator: ",")

  /// The decoders that may be opened, as FFmpeg's `codec_whitelist` takes them; none for subtitles, which FFmpeg would
  /// else open to find out what streams they are in, and none that lends work to a device.
  static let codecList: String = {
    var names: [String] = []
    var cursor: UnsafeMutableRawPointer?
    while let codec = unsafe av_codec_iterate(&cursor) {
      let device = AV_CODEC_CAP_HARDWARE | AV_CODEC_CAP_HYBRID
      guard unsafe av_codec_is_decoder(codec) != 0, unsafe codec.pointee.capabilities & device == 0 else { continue }
      let kind = unsafe String(cString: avcodec_get_name(codec.pointee.id))
      if isAdmitted(kind, of: unsafe codec.pointee.type) { unsafe names.append(String(cString: codec.pointee.name)) }
    }
    return names.joined(separator: ",")
  }()

  private static func isAdmitted(_ kind: String, of type: AVMediaType) -> Bool {
    let codecs =
      switch type {
      case AVMEDIA_TYPE_AUDIO: soundCodecs
      case AVMEDIA_TYPE_VIDEO: pictureCodecs
      default: [] as [String]
      }
    return codecs.contains { $0.hasSuffix("_") ? kind.hasPrefix($0) : kind == $0 }
  }
}
