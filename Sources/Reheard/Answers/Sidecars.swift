internal import Claims
internal import Foundation
internal import Media
internal import Reports

/// The files beside clips in which a downloader wrote about their posts.
enum Sidecars {
  /// Larger files are no such.
  private static let largest: Int64 = 64 << 20

  /// Those that a clip's claim rests on, where they still are.
  ///
  /// Several sources stand in one text, parted by commas, which names of files may have, too: the longest that is there
  /// counts.
  static func paths(of report: ClipReport) -> [String] {
    let parts = report.claim?.source.components(separatedBy: ", ") ?? []
    var found: [String] = []
    var start = 0
    while start < parts.count {
      let stop = (start..<parts.count).last { isSidecar(parts[start...$0].joined(separator: ", ")) }
      if let stop { found.append(parts[start...stop].joined(separator: ", ")) }
      start = (stop ?? start) + 1
    }
    return found
  }

  private static func isSidecar(_ path: String) -> Bool {
    guard path.hasSuffix(".info.json"), case .regular(let size) = FileKind(path) else { return false }
    return size < largest
  }

  /// How the copy of one is called in a package: by its digest, and by as much of its name as every system and every
  /// address takes as it is.
  static func name(_ path: String, sha256: String) -> String {
    let plain = (path.split(separator: "/").last ?? "").unicodeScalars.map { scalar in
      scalar.isASCII
        && (scalar.properties.isAlphabetic || (0x30...0x39).contains(scalar.value)
          || "-._".unicodeScalars.contains(scalar))
        ? Character(scalar) : "_"
    }
    return "posts/\(sha256.prefix(12))-\(String(plain.suffix(100)))"
  }
}
