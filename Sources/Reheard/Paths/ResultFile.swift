internal import Documents

/// A file of results that appears under its name when they are complete; until then what stood there stays.
public final class ResultFile {
  private let place: ResultPlace
  private let file: WholeFile

  /// - Parameter place: where the file shall be.
  /// - Throws: `WholeFileError`.
  public init(_ place: ResultPlace) throws {
    self.place = place
    file = try WholeFile(place.path)
  }

  /// Appends text.
  public func write(_ text: String) throws { try write(Array(text.utf8)) }

  /// Appends bytes.
  func write(_ bytes: [UInt8]) throws { try file.write(bytes) }

  /// Gives the file its name, if nothing has come to stand there meanwhile that would be lost.
  public func finish() throws {
    try place.check()
    try file.commit()
  }
}
