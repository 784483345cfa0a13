private import Foundation
private import Machine

/// A file that appears under its name only when it is whole and on the disk, in place of what stood there before.
///
/// Until `commit` it lies beside its name as `NAME.PROCESS.part`, and is removed when it is given up. What is no regular
/// file (a device, a pipe) has no such state between, and is written to at once.
package final class WholeFile {
  package let path: String
  /// `nil` where there is none.
  private let draft: String?
  private let handle: FileHandle
  private var isCommitted = false
  /// Bytes written so far.
  package private(set) var count = 0

  /// - Parameter path: where the file shall be, in a folder that exists.
  /// - Throws: `IndexingError.file`.
  package init(_ path: String) throws(IndexingError) {
    var status = stat()
    let isDevice = unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
    // A link stays one: what it leads to is replaced.
    self.path = Self.target(of: path)
    draft = isDevice ? nil : "\(self.path).\(getpid()).part"
    let descriptor = unsafe open(draft ?? path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Self.failure("write", path) }
    handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  deinit {
    if let draft, !isCommitted { unsafe unlink(draft) }
  }

  /// Appends bytes.
  package func write(_ bytes: [UInt8]) throws(IndexingError) {
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
  package func commit() throws(IndexingError) {
    guard let draft else { return }
    guard fsync(handle.fileDescriptor) == 0 else { throw Self.failure("sync", path) }
    guard unsafe rename(draft, path) == 0 else { throw Self.failure("name", path) }
    isCommitted = true
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

  private static func failure(_ operation: String, _ path: String) -> IndexingError {
    .file(path: path, operation: operation, reason: unsafe String(cString: strerror(errno)))
  }
}
