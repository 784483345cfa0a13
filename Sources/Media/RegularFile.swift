import Glibc

/// An open file that is known to be a regular one: reading it ends, and never waits for somebody to write.
@safe struct RegularFile: ~Copyable {
  let path: String
  /// Bytes in the file when it was opened.
  let size: Int
  private let descriptor: CInt

  init(path: String) throws(MediaError) {
    // C would end the name at its first NUL and open another file.
    guard !path.isEmpty, !path.utf8.contains(0) else { throw .missing(path: path) }
    // Without O_NONBLOCK opening a pipe that nobody writes to would hang.
    let descriptor = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.error(errno, path: path) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      let code = errno
      close(descriptor)
      throw Self.error(code, path: path)
    }
    if let kind = Self.kind(ofMode: status.st_mode) {
      close(descriptor)
      throw kind == "folder" ? .directory(path: path) : .notRegular(path: path, kind: kind)
    }
    self.path = path
    self.size = Int(status.st_size)
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Replaces the front of `buffer` by the bytes from `offset` on; fewer than it holds only at the end of the file.
  func read(into buffer: inout [UInt8], at offset: Int) throws(MediaError) -> Int {
    var filled = 0
    while filled < buffer.count {
      let wanted = buffer.count - filled
      let count = unsafe buffer.withUnsafeMutableBytes { bytes in
        unsafe pread(descriptor, bytes.baseAddress.map { unsafe $0 + filled }, wanted, off_t(offset + filled))
      }
      if count == 0 { break }
      if count > 0 { filled += count } else if errno != EINTR { throw Self.error(errno, path: path) }
    }
    return filled
  }

  /// Up to `count` bytes from `offset` on.
  func bytes(at offset: Int, count: Int) throws(MediaError) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: count)
    let filled = try read(into: &buffer, at: offset)
    return Array(buffer.prefix(filled))
  }

  /// What a failed system call means for the file.
  static func error(_ code: CInt, path: String) -> MediaError {
    switch code {
    case ENOENT, ENOTDIR: .missing(path: path)
    case EACCES, EPERM: .permissionDenied(path: path)
    case EISDIR: .directory(path: path)
    case ENXIO: .notRegular(path: path, kind: "socket or device")
    case ENOMEM: .outOfMemory(path: path)
    default: .unreadable(path: path, reason: unsafe String(cString: strerror(code)))
    }
  }

  /// What stands at a path instead of a regular file, or `nil` for a regular file.
  static func kind(ofMode mode: mode_t) -> String? {
    switch mode & S_IFMT {
    case S_IFREG: nil
    case S_IFDIR: "folder"
    case S_IFIFO: "pipe"
    case S_IFSOCK: "socket"
    case S_IFCHR, S_IFBLK: "device"
    default: "special file"
    }
  }
}
