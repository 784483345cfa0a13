import Machine

/// The one name of a file, by whatever links and dots it was called.
package enum ResolvedPath {
  /// - Parameter path: a file, or a new name in a folder that is there.
  /// - Returns: the whole path without any link in it; `nil` where the folder is missing, or a link leads nowhere.
  package static func of(_ path: String) -> String? {
    if let whole = real(path) { return whole }
    guard !FileStatus.isLink(path) else { return nil }
    let bytes = PathText.bytes(path)
    guard let slash = bytes.lastIndex(of: 0x2F) else { return real(".").map { joined($0, path) } }
    let name = PathText.text(Array(bytes[(slash + 1)...]))
    guard !name.isEmpty, name != ".", name != ".." else { return nil }
    return real(slash == 0 ? "/" : PathText.text(Array(bytes[..<slash]))).map { joined($0, name) }
  }

  /// The folders that a resolved path lies in, the nearest first, but for the root.
  package static func folders(around path: String) -> [String] {
    var bytes = PathText.bytes(path)[...]
    var folders: [String] = []
    while let slash = bytes.lastIndex(of: 0x2F), slash > 0 {
      bytes = bytes[..<slash]
      folders.append(PathText.text(Array(bytes)))
    }
    return folders
  }

  private static func joined(_ folder: String, _ name: String) -> String {
    folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  private static func real(_ path: String) -> String? {
    guard !path.isEmpty, !path.utf8.contains(0) else { return nil }
    guard let found = unsafe realpath(PathText.cString(path), nil) else { return nil }
    defer { unsafe free(found) }
    return unsafe PathText.text(UnsafeBufferPointer(start: found, count: strlen(found)).map { UInt8(bitPattern: $0) })
  }
}
