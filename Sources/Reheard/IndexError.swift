/// Why an index cannot be used as a whole.
public enum IndexError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The folder belongs to something else.
  case notAnIndex(path: String)
  /// The folder cannot be made.
  case cannotMake(path: String)
  /// The index was made with other parameters.
  case wrongProfile(path: String, expected: String, found: String)
  /// The index was laid out by a newer or older program.
  case unsupportedFormat(path: String, expected: Int, found: Int)
  /// The catalogue names a segment that cannot be it.
  case wrongSegment(path: String, segment: String, reason: String)
  /// The index has no recordings of these IDs.
  case noSuchRecordings(path: String, names: [String])

  /// One line that names the index, what was expected, what was found and what to do.
  public var description: String {
    switch self {
    case .notAnIndex(let path):
      "\(path): expected an index or a new name, found a folder with other files; name another with --index"
    case .cannotMake(let path):
      "\(path): cannot make a folder here for the index; name another place with --index"
    case .wrongProfile(let path, let expected, let found):
      "\(path): made with profile \(found), this program uses \(expected); fingerprints of different profiles cannot be compared: make the index anew"
    case .unsupportedFormat(let path, let expected, let found):
      "\(path): expected index format \(expected), found \(found); use the program that made it, or make the index anew"
    case .wrongSegment(let path, let segment, let reason):
      "\(path): segment \(segment) \(reason); run 'index verify', then restore it from a copy, or remove its recordings and add them again"
    case .noSuchRecordings(let path, let names):
      "\(path): the index has no recording \(names.joined(separator: ", nor ")); 'index list' shows their IDs; nothing was changed"
    }
  }
}
