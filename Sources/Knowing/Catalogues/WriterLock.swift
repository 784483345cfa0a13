internal import Databases
internal import Documents
import Foundation
import Machine

/// The right to write to an index: one process at a time holds it.
///
/// It is a lock of the operating system on the file `lock` in the index's folder, not the file itself: the kernel
/// gives it back when the process ends, however it ends. The file only says who holds it, and is never deleted (a
/// second one of that name could be locked beside it). Readers never ask for it.
package final class WriterLock: Sendable {
  private let handle: FileHandle

  /// How often a waiting writer asks again, in microseconds.
  private static let interval: UInt32 = 100_000

  /// The file's name in the index's folder.
  package static let fileName = "lock"

  /// Whether a file is one that a lock is taken on: it is empty, or tells who holds it.
  package static func isOne(_ path: String) -> Bool {
    // Of an empty file nothing is read, and it is one: nobody holds the lock.
    guard let handle = FileHandle(forReadingAtPath: path),
      let text = try? handle.read(upToCount: longestLine + 1) ?? Data()
    else { return false }
    return text.isEmpty || text.count <= longestLine && LockHolder(line: String(decoding: text, as: UTF8.self)) != nil
  }

  private static let longestLine = 200

  /// Takes the lock, waiting for it as long as is wanted.
  ///
  /// - Parameters:
  ///   - directory: the index's folder.
  ///   - patience: how long to wait for another writer.
  /// - Throws: `CatalogueError.locked`, or `.unreadable` where the folder cannot be written to.
  package init(directory: String, patience: WriterPatience = .none) throws(CatalogueError) {
    let path = directory + "/" + Self.fileName
    // Fails where the file exists, so that it is never replaced by another; what that means is seen below.
    try? Data().write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
    guard let handle = FileHandle(forUpdatingAtPath: path) else {
      throw .unreadable(path: path, reason: Permissions.sentence(path))
    }
    // A program started from here must not hold the lock on after this one is gone.
    _ = fcntl(handle.fileDescriptor, F_SETFD, FD_CLOEXEC)
    try Self.take(handle, directory: directory, patience: patience)
    do {
      try handle.truncate(atOffset: 0)
      try handle.seek(toOffset: 0)
      try handle.write(contentsOf: Data((LockHolder.current?.line ?? "").utf8))
    } catch {
      throw .unreadable(path: path, reason: "it cannot be written to; is the disk full?")
    }
    self.handle = handle
  }

  private static func take(
    _ handle: FileHandle, directory: String, patience: WriterPatience
  ) throws(CatalogueError) {
    let start = ContinuousClock.now
    var isTold = false
    while flock(handle.fileDescriptor, LOCK_EX | LOCK_NB) != 0 {
      let holder = holder(handle)
      guard start.duration(to: .now) < .seconds(min(patience.seconds, 1e9)) else {
        throw .locked(path: directory, holder: holder)
      }
      if !isTold {
        patience.tell("\(directory): waiting for \(holder.map { "\($0)" } ?? "another process"), which writes to it")
        isTold = true
      }
      usleep(interval)
    }
  }

  private static func holder(_ handle: FileHandle) -> LockHolder? {
    try? handle.seek(toOffset: 0)
    let text = (try? handle.read(upToCount: longestLine)).flatMap { String(data: $0, encoding: .utf8) }
    return text.flatMap { LockHolder(line: $0) }
  }

  /// Gives the lock back.
  deinit {
    try? handle.truncate(atOffset: 0)
    // Not closing alone: a child process that is just being started may still have a copy of the descriptor.
    _ = flock(handle.fileDescriptor, LOCK_UN)
    try? handle.close()
  }
}
