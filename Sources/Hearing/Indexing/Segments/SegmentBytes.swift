private import Foundation

/// The bytes of a segment: a file mapped into memory, or an array. Readers work on these and know no paths.
@safe
package final class SegmentBytes: Sendable {
  /// What the bytes are called in errors.
  package let name: String
  private nonisolated(unsafe) let base: UnsafeRawPointer
  package let count: Int
  private let isMapped: Bool

  /// - Parameters:
  ///   - bytes: copied.
  ///   - name: what they are called in errors.
  package init(_ bytes: [UInt8], name: String) {
    self.name = name
    count = bytes.count
    isMapped = false
    let copy = UnsafeMutableRawPointer.allocate(byteCount: max(1, bytes.count), alignment: 16)
    unsafe copy.copyMemory(from: bytes, byteCount: bytes.count)
    unsafe base = UnsafeRawPointer(copy)
  }

  /// Maps a file; it must not be changed while it is mapped, which segments never are.
  ///
  /// - Parameter path: a regular file.
  /// - Throws: `IndexingError.file` or, for an empty file, `.notASegment`.
  package init(mapping path: String) throws(IndexingError) {
    func failure(_ operation: String) -> IndexingError {
      .file(path: path, operation: operation, reason: unsafe String(cString: strerror(errno)))
    }
    // Without waiting, lest a pipe that nobody writes to holds the program for ever.
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw failure("open") }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw failure("look at") }
    guard status.st_size > 0, status.st_mode & S_IFMT == S_IFREG else { throw .notASegment(name: path) }
    guard let mapped = unsafe mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, descriptor, 0),
      unsafe mapped != MAP_FAILED
    else { throw failure("map") }
    name = path
    count = Int(status.st_size)
    isMapped = true
    unsafe base = UnsafeRawPointer(mapped)
  }

  deinit {
    if isMapped {
      unsafe munmap(UnsafeMutableRawPointer(mutating: base), count)
    } else {
      unsafe base.deallocate()
    }
  }

  /// Lends the bytes.
  package func withBytes<Result, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(
      unsafe Span(
        _unsafeElements: UnsafeBufferPointer(
          start: base.assumingMemoryBound(to: UInt8.self), count: count)))
  }
}
