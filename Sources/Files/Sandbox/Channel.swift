#if os(Linux)
internal import CSeccomp
internal import Machine
internal import Synchronization

/// One end of a line between two processes. Messages come whole and in order, and may bring an open file along.
@safe final class Channel: Sendable {
  let descriptor: CInt
  private let isOpen = Atomic(true)

  /// The largest piece that is sent at once, in bytes; well below what the system takes.
  static let pieceSize = 1 << 16

  init(owning descriptor: CInt) { self.descriptor = descriptor }

  deinit { close() }

  /// Closes this end; for good.
  func close() {
    if isOpen.exchange(false, ordering: .relaxed) { Machine.close(descriptor) }
  }

  /// Both ends of a new line.
  static func pair() throws(BoxError) -> (Channel, Channel) {
    var ends: [CInt] = [-1, -1]
    let type = CInt(SOCK_SEQPACKET.rawValue) | CInt(SOCK_CLOEXEC.rawValue)
    guard unsafe socketpair(AF_UNIX, type, 0, &ends) == 0 else { throw .last("make a line between processes") }
    return (Channel(owning: ends[0]), Channel(owning: ends[1]))
  }

  /// Sends one piece, which is a head and a body; `false` where the other end is gone.
  func send(_ head: [UInt8], _ body: UnsafeRawBufferPointer? = nil, file: CInt = -1) -> Bool {
    unsafe head.withUnsafeBytes { head in
      while true {
        let count = unsafe shim_send(
          descriptor, head.baseAddress, head.count, body?.baseAddress, body?.count ?? 0, file)
        if count >= 0 { return true }
        if errno != EINTR { return false }
      }
    }
  }

  /// Waits for a piece and puts it at the front of the buffer.
  ///
  /// - Returns: how many bytes, and the file that came along (-1 for none); `nil` where the other end is gone.
  func receive(into buffer: inout [UInt8]) -> (count: Int, file: CInt)? {
    unsafe buffer.withUnsafeMutableBytes { bytes in
      while true {
        var file: CInt = -1
        let count = unsafe shim_receive(descriptor, bytes.baseAddress, bytes.count, &file)
        if count > 0 { return (count, file) }
        if count == 0 || errno != EINTR { return nil }
      }
    }
  }

  /// The same from an end that is not trusted: a file that comes along is never taken in.
  func receiveBytes(into buffer: inout [UInt8]) -> Int? {
    unsafe buffer.withUnsafeMutableBytes { bytes in
      while true {
        let count = unsafe recv(descriptor, bytes.baseAddress, bytes.count, 0)
        if count > 0 { return count }
        if count == 0 || errno != EINTR { return nil }
      }
    }
  }

  /// Waits until there is something to receive, or the other end is gone; `false` after that many milliseconds.
  func waits(milliseconds: CInt) -> Bool {
    var poll = pollfd(descriptor: descriptor)
    return unsafe Machine.poll(&poll, 1, milliseconds) != 0
  }
}

extension pollfd {
  fileprivate init(descriptor: CInt) { self.init(fd: descriptor, events: Int16(POLLIN), revents: 0) }
}

extension BoxError {
  /// What the last system call complained of.
  static func last(_ operation: String) -> BoxError {
    .system(operation: operation, reason: unsafe String(cString: strerror(errno)))
  }
}
#endif
