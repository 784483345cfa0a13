internal import Documents

/// Why no event file was made.
public enum EventTemplateError: Error, Hashable, CustomStringConvertible {
  /// Its name does not end as that of an event file.
  case badEnding(path: String)
  /// Its name can be no event's ID.
  case badName(path: String)
  /// The date that was given is none.
  case badDate(found: String)
  /// There is such a file.
  case exists(path: String)
  /// It cannot be written.
  case unwritable(path: String)

  /// One line that names the file, what was expected and what to do.
  public var description: String {
    switch self {
    case .badEnding(let path):
      "\(path): expected a name that ends in .yaml, as event files do; name it \(path).yaml"
    case .badName(let path):
      "\(path): the file's name is the event's ID: expected at most 100 letters (a-z), digits, '.', '_' and '-', and no spaces"
    case .badDate(let found):
      "--date: expected 2020, 2020-08, 2020-08-04, or a time with its offset (2020-08-04T18:08:18+03:00), found '\(found)'"
    case .exists(let path): "\(path): is there already, and nothing is written over it; name another file"
    case .unwritable(let path):
      "\(path): cannot be written; is its folder there (mkdir makes one)? \(Permissions.sentence(path))"
    }
  }
}
