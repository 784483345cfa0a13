import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The right to write to an index: one process at a time holds it.
///
/// It is a lock of the operating system on the file `lock` in the index's folder, not the file itself: the kernel
/// gives it back when the process ends, however it ends. The file only says who holds it, and is never deleted (a
/// second one of that name could be locked beside it).
package final class WriterLock: Sendable {
  private let handle: FileHandle

  /// Takes the lock, or says at once who has it.
  ///
  /// - Parameter directory: the index's folder.
  /// - Throws: `CatalogueError.locked`, or `.unreadable` where the folder cannot be written to.
  package init(directory: String) throws(CatalogueError) {
    let path = directory + "/lock"
    // Fails where the file exists, so that it is never replaced by another; what that means is seen below.
    try? Data().write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
    guard let handle = FileHandle(forUpdatingAtPath: path) else {
      throw .unreadable(path: path, reason: "expected a folder and a file that can be written to")
    }
    guard flock(handle.fileDescriptor, LOCK_EX | LOCK_NB) == 0 else {
      let text = (try? handle.read(upToCount: 20)).flatMap { String(data: $0, encoding: .utf8) } ?? ""
      throw .locked(path: directory, holder: Int(text.filter { $0 != "\n" }))
    }
    // A program started from here must not hold the lock on after this one is gone.
    _ = fcntl(handle.fileDescriptor, F_SETFD, FD_CLOEXEC)
    do {
      try handle.truncate(atOffset: 0)
      try handle.write(contentsOf: Data("\(ProcessInfo.processInfo.processIdentifier)\n".utf8))
    } catch {
      throw .unreadable(path: path, reason: "it cannot be written to; is the disk full?")
    }
    self.handle = handle
  }

  /// Gives the lock back.
  deinit {
    try? handle.truncate(atOffset: 0)
    // Not closing alone: a child process that is just being started may still have a copy of the descriptor.
    _ = flock(handle.fileDescriptor, LOCK_UN)
    try? handle.close()
  }
}
