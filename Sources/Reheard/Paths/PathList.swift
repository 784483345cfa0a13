public import Foundation
internal import Media

/// Paths that stand in a file, one a line.
public enum PathList {
  /// Reads a list.
  ///
  /// - Parameters:
  ///   - path: the list; `-` is standard input.
  ///   - endsWithNUL: whether a NUL ends each path, as `find -print0` writes them, instead of a line break.
  /// - Returns: the paths in their order, empty lines left out.
  /// - Throws: `PathListError`.
  public static func read(_ path: String, endsWithNUL: Bool = false) throws -> [String] {
    guard let handle = path == "-" ? FileHandle.standardInput : FileHandle(forReadingAtPath: path) else {
      throw PathListError(path: path)
    }
    let data: Data
    do {
      data = try handle.readToEnd() ?? Data()
    } catch {
      throw PathListError(path: path)
    }
    return data.split(separator: endsWithNUL ? 0 : 0x0A).map(text)
  }

  /// The path that some bytes are, as the program writes paths: bytes that are no UTF-8 survive the way there and back.
  public static func text(_ bytes: Data) -> String { PathText.text(Array(bytes)) }
}
