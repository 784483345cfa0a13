import Machine

/// An open file that is known to be a regular one: reading it ends, and never waits for somebody to write.
@safe package struct RegularFile: ~Copyable {
  /// The name by which it was asked for.
  package let path: String
  /// Bytes in the file when it was opened.
  package let size: Int
  /// Open for reading as long as this value lives.
  package let descriptor: CInt

  /// Opens a file.
  ///
  /// - Throws: `MediaError`, which says what stands there instead of a regular file.
  package init(path: String) throws(MediaError) {
    // C would end the name at its first NUL and open another file.
    guard !path.isEmpty, !path.utf8.contains(0) else { throw .missing(path: path) }
    // Without O_NONBLOCK opening a pipe that nobody writes to would hang.
    let descriptor = unsafe open(PathText.cString(path), O_RDONLY | O_NONBLOCK | O_CLOEXEC)
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

  /// Takes over a file that was opened elsewhere, in another process.
  package init(descriptor: CInt, size: Int, path: String) {
    self.path = path
    self.size = size
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Reads from `offset` on: how many bytes, 0 only at the end of the file, or a negative number, which is the system's
  /// number of the error.
  func read(into bytes: UnsafeMutableRawBufferPointer, at offset: Int) -> Int {
    while true {
      let count = unsafe pread(descriptor, bytes.baseAddress, bytes.count, off_t(offset))
      if count >= 0 { return count }
      if errno != EINTR { return -Int(errno) }
    }
  }

  /// Replaces the front of `buffer` by the bytes from `offset` on; fewer than it holds only at the end of the file.
  func read(into buffer: inout [UInt8], at offset: Int) throws(MediaError) -> Int {
    var filled = 0
    while filled < buffer.count {
      let count = unsafe buffer.withUnsafeMutableBytes { bytes in
        unsafe read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[filled...]), at: offset + filled)
      }
      if count == 0 { break }
      guard count > 0 else { throw Self.error(CInt(-count), path: path) }
      filled += count
    }
    return filled
  }

  /// Up to `count` bytes from `offset` on.
  func bytes(at offset: Int, count: Int) throws(MediaError) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: count)
    let filled = try read(into: &buffer, at: offset)
    return Array(buffer.prefix(filled))
  }

  /// Whether it may be an MPEG transport stream, by its first bytes.
  package var mayBeTransportStream: Bool {
    get throws(MediaError) { !FileSignature.isOfPlainContainer(try bytes(at: 0, count: 12)) }
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
