/// Why a clip of a scan has no answer, though it could be read.
enum ScanError: Error, Hashable, CustomStringConvertible {
  /// The file is being written to.
  case changing(path: String)
  /// The fingerprint is of a part of a media file only.
  case part(path: String)
  /// The machine's clock shows a year that cannot be written.
  case clockIsWrong

  /// One line that names the file and says what to do.
  var description: String {
    switch self {
    case .changing(let path):
      "\(path): changed while it was read (is it still being downloaded or copied?); try again when it is complete"
    case .part(let path):
      "\(path): this fingerprint is of a part of the file; a case keeps whole files only: use `reheard check`, or cut the part out of the file"
    case .clockIsWrong: "this machine's clock shows no year between 1 and 9999; set it"
    }
  }
}
