/// Why results are not written to a place: something that was or could be read would be lost, or there is no such place.
public enum ResultFileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file is one of those that the same run reads or writes.
  case isInput(path: String, input: String)
  /// The file would lie inside an index.
  case isInsideIndex(path: String, index: String)
  /// A file is there that holds sound or pictures, or may do.
  case isMedia(path: String)
  /// A case, an index's catalogue or another database is there, or a part of one.
  case isDatabase(path: String)
  /// A file of an evidence package is there.
  case isEvidence(path: String, package: String)
  /// A file is there that is no earlier result.
  case isOther(path: String, expected: String)
  /// What is there cannot be looked at.
  case unreadable(path: String)
  /// A folder is there.
  case isFolder(path: String)
  /// A file is there, where a folder is needed.
  case isNoFolder(path: String)
  /// A device that holds files is there.
  case isDisk(path: String)
  /// Something is there, where a new name is needed.
  case exists(path: String)
  /// The folder that it would lie in is not there.
  case noFolder(path: String)
  /// A folder cannot be made.
  case cannotMake(path: String, reason: String)
  /// No file can be made of this name.
  case unusableName(path: String)
  /// A file beside it would be taken for a part of it, and lost.
  case wouldTake(path: String, file: String)

  /// What would be lost, and what to do.
  public var description: String {
    switch self {
    case .isInput(let path, let input):
      "\(path): this would overwrite \(input), which is used here; name another file for the results"
    case .isInsideIndex(let path, let index):
      "\(path): this lies inside the index \(index), which it could damage; name a place elsewhere"
    case .isMedia(let path):
      "\(path): expected a new name, found media, or a file that may be; it is never overwritten: name another file for the results"
    case .isDatabase(let path):
      "\(path): expected a new name, found a case, an index's catalogue or a part of one; it is never overwritten: name another file for the results"
    case .isEvidence(let path, let package):
      "\(path): this belongs to the evidence package \(package), which would not be whole any more; name another file"
    case .isOther(let path, let expected):
      "\(path): expected a new name or \(expected), found another file; name another, or give --force to overwrite it"
    case .unreadable(let path):
      "\(path): a file is there that this user may not read, so nobody knows what would be lost; name another"
    case .isFolder(let path): "\(path): expected the name of a file, found a folder; name a file in it"
    case .isNoFolder(let path): "\(path): expected a folder or a new name for one, found a file; name another"
    case .isDisk(let path): "\(path): is a disk, and all that is on it would be lost; name a file"
    case .exists(let path):
      "\(path): expected a name that is not there yet, found something; name another, or move this one away"
    case .noFolder(let path):
      "\(path): the folder that it shall lie in is not there, or a link leads nowhere; make it, or name another place"
    case .cannotMake(let path, let reason): "\(path): the folder cannot be made: \(reason)"
    case .unusableName(let path):
      "\(path): no file can be written under this name, which must have letters of Unicode in it; name another"
    case .wouldTake(let path, let file):
      "\(path): a new case here would take \(file) for its own, which would be lost; name another place with --case"
    }
  }
}
