/// Why an evidence package was not written.
public enum EvidencePackageError: Error, Hashable, CustomStringConvertible {
  /// Something is there already: evidence is not written over.
  case exists(path: String)
  /// The folder, or a file in it, cannot be made.
  case unwritable(path: String)

  /// One line that says what was expected, what was found and what to do.
  public var description: String {
    switch self {
    case .exists(let path):
      "\(path): expected a folder that is not there yet, found something; name another, or move this one away"
    case .unwritable(let path):
      "\(path): the evidence package cannot be written there; is the folder around it there, writable and not full?"
    }
  }
}
