private import Foundation
private import Machine

/// A file that appears under its name only when it is whole and on the disk, in place of what stood there before.
///
/// Until `commit` it lies beside its name as `NAME.PROCESS.part`, and is removed when it is given up. What is no regular
/// file (a device, a pipe), or is open already (`/dev/stdout`), has no such state between, and is written to at once.
///
/// Whether something may stand there that must not be lost is for the caller to ask first.
package final class WholeFile {
  package let path: String
  /// `nil` where there is none.
  private let draft: String?
  private let handle: FileHandle
  private var isCommitted = false
  /// Bytes written so far.
  package private(set) var count = 0

  /// - Parameter path: where the file shall be, in a folder that exists.
  /// - Throws: `WholeFileError`.
  package init(_ path: String) throws(WholeFileError) {
    if let descriptor = Self.openDescriptor(path) {
      guard let copy = Self.copy(of: descriptor) else { throw Self.failure("write", path) }
      (self.path, draft, handle) = (path, nil, FileHandle(fileDescriptor: copy, closeOnDealloc: true))
      return
    }
    var status = stat()
    let isDevice = unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
    // A link stays one: what it leads to is replaced.
    self.path = Self.target(of: path)
    let opened = isDevice ? Self.opened(path) : Self.newDraft(of: self.path)
    guard let (name, descriptor) = opened else { throw Self.failure("write", path) }
    draft = isDevice ? nil : name
    handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  deinit {
    guard let draft, !isCommitted else { return }
    unsafe unlink(draft)
    Drafts.end(draft)
  }

  /// Appends bytes.
  package func write(_ bytes: [UInt8]) throws(WholeFileError) {
    var done = 0
    while done < bytes.count {
      let written = unsafe bytes.withUnsafeBytes { all in
        unsafe Machine.write(handle.fileDescriptor, all.baseAddress.map { unsafe $0 + done }, bytes.count - done)
      }
      if written < 0 && errno == EINTR { continue }
      guard written >= 0 else { throw Self.failure("write", path) }
      done += written
    }
    count += bytes.count
  }

  /// Gives the file its name: after this it survives a power cut; before this, the old one does.
  package func commit() throws(WholeFileError) {
    guard let draft else { return }
    guard fsync(handle.fileDescriptor) == 0 else { throw Self.failure("sync", path) }
    guard unsafe rename(draft, path) == 0 else { throw Self.failure("name", path) }
    isCommitted = true
    Drafts.end(draft)
    Self.syncFolder(of: path)
  }

  /// Makes sure that the name of a file or folder survives a power cut.
  package static func syncFolder(of path: String) {
    let slash = path.utf8.lastIndex(of: 0x2F)
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    // A file system that cannot sync a folder does it by itself.
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private static func target(of path: String) -> String {
    guard let resolved = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  /// The number of a descriptor of this process that a path names: what it leads to is not to be replaced, and may be a
  /// file that is appended to.
  private static func openDescriptor(_ path: String) -> CInt? {
    switch path {
    case "/dev/stdout": return 1
    case "/dev/stderr": return 2
    default:
      let folder = ["/dev/fd/", "/proc/self/fd/"].first { path.hasPrefix($0) }
      return folder.flatMap { CInt(path.dropFirst($0.utf8.count)) }
    }
  }

  private static func copy(of descriptor: CInt) -> CInt? {
    let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
    return copy < 0 ? nil : copy
  }

  private static func opened(_ path: String) -> (String, CInt)? {
    let descriptor = unsafe open(path, O_WRONLY | O_CLOEXEC)
    return descriptor < 0 ? nil : (path, descriptor)
  }

  /// A new file beside the name; what happens to lie there under a draft's name stays.
  private static func newDraft(of path: String) -> (String, CInt)? {
    for number in 0..<100 {
      let name = "\(path).\(getpid())\(number == 0 ? "" : "-\(number)").part"
      Drafts.begin(name)
      let descriptor = unsafe open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor >= 0 { return (name, descriptor) }
      let code = errno
      Drafts.end(name)
      errno = code
      guard code == EEXIST else { return nil }
    }
    return nil
  }

  private static func failure(_ operation: String, _ path: String) -> WholeFileError {
    let code = errno
    let reason =
      [EACCES, EPERM, EROFS].contains(code) ? Permissions.sentence(path) : unsafe String(cString: strerror(code))
    return WholeFileError(path: path, operation: operation, reason: reason)
  }
}
