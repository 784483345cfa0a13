internal import Words

/// Why an index cannot be calibrated.
public enum CalibrationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no tail to measure.
  case tooFewRecordings(path: String, expected: Int, found: Int)
  /// Too many recordings have too little sound, or too few pieces were asked for.
  case tooFewClips(path: String, expected: Int, found: Int)
  /// What is stored is no calibration.
  case damaged(path: String)

  /// One line that names the index, what was expected, what was found and what to do.
  public var description: String {
    switch self {
    case .tooFewRecordings(let path, let expected, let found):
      "\(path): expected at least \(Count(expected, "recording")) to measure chance on, found \(found); the constants that come with the program serve until there are more"
    case .tooFewClips(let path, let expected, let found):
      "\(path): expected at least \(Count(expected, "piece")) with sound, found \(found); try more with --clips"
    case .damaged(let path):
      "\(path): expected a calibration in the catalogue, found something else; run 'calibrate' again"
    }
  }
}
