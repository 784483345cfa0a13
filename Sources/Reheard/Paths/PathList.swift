public import Foundation
internal import Media

/// Paths that stand in a file, one a line.
public enum PathList {
  /// Reads a list.
  ///
  /// - Parameters:
  ///   - path: the list; `-` is standard input.
  ///   - endsWithNUL: whether a NUL ends each path, as `find -print0` writes them, instead of a line break.
  /// - Returns: the paths in their order, empty lines left out. A byte order mark and line ends of two characters, as
  ///   other systems write them, belong to no path; where they do, NUL has to end each path.
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
    if endsWithNUL { return data.split(separator: 0).map { PathText.text(Array($0)) } }
    // No path has a NUL in it; what has is no text, and would be taken for thousands of names.
    guard !data.contains(0) else { throw PathListError(path: path) }
    // Editors of other systems begin a text with a mark, and end its lines with two characters.
    let text = data.starts(with: Self.mark) ? data.dropFirst(Self.mark.count) : data
    return text.split(separator: 0x0A).map { $0.last == 0x0D ? $0.dropLast() : $0 }.filter { !$0.isEmpty }
      .map { PathText.text(Array($0)) }
  }

  /// What tells that a text is UTF-8.
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Paths without those that lead to the same file or folder as one before them.
  public static func distinct(_ paths: [String]) -> [String] {
    var seen: Set<String> = []
    return paths.filter { seen.insert(ResolvedPath.of($0) ?? $0).inserted }
  }

  /// The path that some bytes are, as the program writes paths: bytes that are no UTF-8 survive the way there and back.
  public static func text(_ bytes: Data) -> String { PathText.text(Array(bytes)) }
}
