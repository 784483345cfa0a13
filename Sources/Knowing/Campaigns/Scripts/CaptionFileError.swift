/// Why captions cannot be used.
public enum CaptionFileError: Error, Hashable, Sendable {
  case unreadable(path: String)
  case tooLarge(path: String)
  case noCaptions(path: String)
}

extension CaptionFileError: CustomStringConvertible {
  /// One line that says what was expected and what to do.
  public var description: String {
    switch self {
    case .unreadable(let path): "\(path): expected captions, but the file cannot be read"
    case .tooLarge(let path): "\(path): expected captions of at most 16 MB; is it the right file?"
    case .noCaptions(let path):
      "\(path): expected WebVTT or SubRip captions, found no line of times (00:01.000 --> 00:02.000)"
    }
  }
}
