/// Why there is no demonstration.
public enum DemonstrationError: Error, Hashable {
  /// Something is there that is not to be mixed up with it.
  case isThere(path: String)
  /// A command that is shown did not end as it should.
  case endedOtherwise(command: String, expected: Int32, found: Int32)
  /// The folder cannot be made.
  case cannotMake(path: String, reason: String)
}

extension DemonstrationError: CustomStringConvertible {
  /// One line for people.
  public var description: String {
    switch self {
    case .isThere(let path):
      "\(path): is there already, and the demonstration wants a new or empty folder; name another, or remove it"
    case .endedOtherwise(let command, let expected, let found):
      "\(command): expected the exit status \(expected), found \(found); its own message, above, says why"
    case .cannotMake(let path, let reason):
      "\(path): the folder for the demonstration cannot be made: \(reason); name a place where you may write"
    }
  }
}
