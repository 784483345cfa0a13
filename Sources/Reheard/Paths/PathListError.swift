/// A list of paths that cannot be read.
public struct PathListError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The list.
  public let path: String

  /// One line that names the file and what was expected.
  public var description: String {
    "\(path): cannot read the list of files; expected a text file with one path a line (with -0 where NUL ends each)"
  }
}
