import CFFmpeg
import Machine

/// FFmpeg's libraries as a whole: how their answers are read, and what they are allowed to open.
enum Library {
  /// What an answer that is no success asks the decoding loop to do.
  enum Outcome {
    case success
    /// More input is needed before there is output.
    case again
    case ended
    /// This piece is broken; the next one may be sound.
    case damaged
  }

  /// Passes on an answer that is no failure; every call that must succeed goes through here.
  @discardableResult
  static func check(_ code: CInt, _ operation: String, of path: String) throws(MediaError) -> CInt {
    guard code < 0 else { return code }
    if code == -ENOMEM { throw .outOfMemory(path: path) }
    throw .ffmpeg(path: path, operation: operation, reason: reason(code))
  }

  /// Reads the answer of a call that may fail for one piece of the file and succeed for the next.
  static func outcome(_ code: CInt, of path: String) throws(MediaError) -> Outcome {
    switch code {
    case 0...: .success
    case -EAGAIN: .again
    case shim_AVERROR_EOF: .ended
    case -ENOMEM: throw .outOfMemory(path: path)
    default: .damaged
    }
  }

  /// FFmpeg's words for a failure.
  static func reason(_ code: CInt) -> String {
    unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(AV_ERROR_MAX_STRING_SIZE)) { text in
      guard let start = text.baseAddress else { return "error \(code)" }
      unsafe av_strerror(code, start, text.count)
      return unsafe String(cString: start)
    }
  }

  /// Stops FFmpeg from writing to stderr; once per process.
  static let quiet: Void = av_log_set_level(AV_LOG_QUIET)
}
