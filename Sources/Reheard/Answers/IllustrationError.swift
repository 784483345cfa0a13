/// Why a match has nothing to hear and to see.
enum IllustrationError: Error, Hashable {
  /// The index at hand does not know where the recording's file is.
  case unknownRecording(id: String)
  /// Only a fingerprint is at hand, which holds no sound.
  case isFingerprint(path: String)
  /// The file is not the one that was heard.
  case changed(path: String, expected: String, found: String)
}

extension IllustrationError: CustomStringConvertible {
  var description: String {
    switch self {
    case .unknownRecording(let id):
      "expected the recording \(id) in the index, found none of this name; name the index with --index"
    case .isFingerprint(let path): "\(path): a fingerprint holds no sound; check the media file instead"
    case .changed(let path, let expected, let found):
      "\(path): expected the file that was heard (SHA-256 \(expected.prefix(12))…), found another "
        + "(\(found.prefix(12))…); put the former one back, or check again"
    }
  }
}
