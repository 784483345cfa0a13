import CFFmpeg

extension FormatContext {
  /// The video stream that players choose; `nil` without one. The cover of an album is no picture of a video, nor are
  /// the small pictures by which a player shows chapters.
  func videoStream() -> Int? {
    let covers = AV_DISPOSITION_ATTACHED_PIC | AV_DISPOSITION_TIMED_THUMBNAILS
    let films = (0..<streamCount).filter { index in
      guard let stream = unsafe stream(index) else { return false }
      let isVideo = unsafe stream.pointee.codecpar.pointee.codec_type == AVMEDIA_TYPE_VIDEO
      return unsafe isVideo && stream.pointee.disposition & covers == 0
    }
    let preferred = films.first { index in
      guard let stream = unsafe stream(index) else { return false }
      return unsafe stream.pointee.disposition & AV_DISPOSITION_DEFAULT != 0
    }
    return preferred ?? films.first
  }
}

extension Frame {
  /// Width over height of a pixel, where the picture says so.
  var pixelShape: Double? {
    let shape = unsafe pointer.pointee.sample_aspect_ratio
    return shape.num > 0 && shape.den > 0 ? av_q2d(shape) : nil
  }

  /// Whether the decoder had to guess a part of it.
  var isDamaged: Bool {
    unsafe pointer.pointee.flags & AV_FRAME_FLAG_CORRUPT != 0 || pointer.pointee.decode_error_flags != 0
  }
}
