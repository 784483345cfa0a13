import Machine

/// What stands at a path, links followed. Asked before a file is opened: to open a named pipe would wait for its writer,
/// perhaps for ever.
package struct FileStatus: Hashable, Sendable {
  /// What sort of thing it is.
  package enum Kind: Hashable, Sendable {
    case regular, folder
    /// A device that holds files, or could.
    case disk
    /// A pipe, a socket, a terminal.
    case other
  }

  package let kind: Kind
  /// Bytes in the file.
  package let size: Int
  /// When the content was last written, in nanoseconds since 1970.
  package let modified: Int64
  /// When anything about the file was last changed, in nanoseconds since 1970.
  package let changed: Int64
  /// What makes it the same file under several names.
  package let identity: Identity

  /// A volume, and a file's number there.
  package struct Identity: Hashable, Sendable {
    let volume: UInt64
    let file: UInt64
  }

  /// Asks the file system; `nil` where nothing stands at the path, or nobody may look.
  package init?(_ path: String) {
    // C would end the name at its first NUL and ask for another file.
    guard !path.isEmpty, !path.utf8.contains(0) else { return nil }
    var status = stat()
    guard unsafe stat(PathText.cString(path), &status) == 0 else { return nil }
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .folder
      case S_IFBLK: .disk
      default: .other
      }
    size = Int(status.st_size)
    modified = Self.nanoseconds(status.st_mtim)
    changed = Self.nanoseconds(status.st_ctim)
    identity = Identity(volume: UInt64(status.st_dev), file: UInt64(status.st_ino))
  }

  /// Times that a broken file system makes up wrap round instead of ending the program.
  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }

  /// Whether a path is a link, wherever it leads.
  package static func isLink(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(PathText.cString(path), &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }
}
