/// Why an evidence package was not written.
public enum EvidencePackageError: Error, Hashable, CustomStringConvertible {
  /// The folder, or a file in it, cannot be made.
  case unwritable(path: String)

  /// One line that says what was expected, what was found and what to do.
  public var description: String {
    switch self {
    case .unwritable(let path):
      "\(path): the evidence package cannot be written there; is the folder around it there, writable and not full?"
    }
  }
}
