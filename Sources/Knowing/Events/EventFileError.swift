/// Why an event file was not accepted: the file, the line, what was expected and what was found.
public enum EventFileError: Error, Hashable, CustomStringConvertible {
  /// The file cannot be read.
  case unreadable(file: String, reason: String)
  /// The file is not YAML.
  case notYAML(file: String, line: Int?, reason: String)
  /// A key is unknown, missing, or has a value of the wrong kind.
  case invalid(file: String, line: Int, key: String, expected: String, found: String)
  /// A fact has no source.
  case uncited(file: String, line: Int, key: String)
  /// A recording's file does not exist.
  case recordingNotFound(file: String, line: Int, path: String)

  /// One line that names the file, the line, the key, what was expected and what to do.
  public var description: String {
    switch self {
    case .unreadable(let file, let reason):
      "\(file): cannot read the event file: \(reason)"
    case .notYAML(let file, let line, let reason):
      "\(file)\(line.map { ":\($0)" } ?? ""): not YAML: \(reason)"
    case .invalid(let file, let line, let key, let expected, let found):
      "\(file):\(line): \(key): expected \(expected), found \(found)"
    case .uncited(let file, let line, let key):
      "\(file):\(line): \(key): expected a source whose 'supports' names \(key), found none; cite one, or leave the fact out"
    case .recordingNotFound(let file, let line, let path):
      "\(file):\(line): recordings.path: there is no file \(path); fetch it, or correct the path (it is relative to the event file)"
    }
  }
}
