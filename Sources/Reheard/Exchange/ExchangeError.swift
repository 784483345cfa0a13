/// Why an exported index cannot be imported.
public enum ExchangeError: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no file at this path.
  case missing(path: String)
  /// The file is none that `index export` wrote.
  case notAnExport(path: String)
  /// The file is one, where media or fingerprints are expected.
  case isExport(path: String)
  /// The file was written by a newer or older program.
  case unsupportedVersion(path: String, expected: Int, found: Int)
  /// The fingerprints were made with other parameters.
  case wrongProfile(path: String, expected: String, found: String)
  /// The bytes are not those that were written.
  case damaged(path: String, reason: String)
  /// The file is whole, and says what no index can hold.
  case implausible(path: String, entry: Int, reason: String)
  /// What the source shall be called cannot be a name.
  case sourceName(name: String)

  /// One line that names the file, what was expected, what was found and what to do; nothing was changed.
  public var description: String {
    switch self {
    case .missing(let path): "\(path): no such file"
    case .notAnExport(let path):
      "\(path): expected a file that 'index export' wrote, found another; media and fingerprints are added with 'index add'"
    case .isExport(let path):
      "\(path): expected media or fingerprints, found the export of an index; 'reheard index import' adds it to one"
    case .unsupportedVersion(let path, let expected, let found):
      "\(path): expected export format \(expected), found \(found); use the program that wrote it, or have it exported anew"
    case .wrongProfile(let path, let expected, let found):
      "\(path): made with profile \(found), this program uses \(expected); fingerprints of different profiles cannot be compared: have it exported anew"
    case .damaged(let path, let reason):
      "\(path): the export is damaged (\(reason)); copy it again, or have it exported anew; nothing was changed"
    case .implausible(let path, let entry, let reason):
      "\(path): entry \(entry) is none that 'index export' writes: \(reason); do not trust this file; nothing was changed"
    case .sourceName(let name):
      "\(name): expected at most 100 letters (a-z), digits, '.', '_' and '-' as the source's name; give another with --source"
    }
  }
}
