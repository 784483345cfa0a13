internal import Indexing

/// A file of results that appears under its name when they are complete; until then what stood there stays.
public final class ResultFile {
  private let file: WholeFile

  /// - Parameter path: where the file shall be, in a folder that exists.
  /// - Throws: `IndexingError.file`.
  public init(_ path: String) throws {
    file = try WholeFile(path)
  }

  /// Appends text.
  public func write(_ text: String) throws { try file.write(Array(text.utf8)) }

  /// Gives the file its name.
  public func finish() throws { try file.commit() }
}
