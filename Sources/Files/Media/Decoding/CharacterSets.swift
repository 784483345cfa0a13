import Machine

/// The character sets in which FFmpeg may meet text: MPEG transport streams name their programmes in those of EN 300 468,
/// annex A. The C library reads them from files when they are first asked for.
enum CharacterSets {
  private static let names =
    ["ISO6937", "UCS-2BE", "KSC_5601", "GB2312", "BIG5", "UTF-8"] + (1...16).map { "ISO-8859-\($0)" }

  /// Reads them, once per process; they are kept, because what is closed is forgotten.
  static let load: Void = {
    for name in names { _ = unsafe iconv_open("UTF-8", name) }
  }()
}
