import CFFmpeg
import Machine

/// What FFmpeg reads a file through: it may read and seek in this one open file, and can name no other.
@safe final class FileInput {
  let file: RegularFile
  private(set) var context: UnsafeMutablePointer<AVIOContext>?
  private var position = 0

  /// Bytes that FFmpeg reads at once, as many as by its own `file:` protocol.
  private static let bufferSize = 32_768

  init(_ file: consuming RegularFile) throws(MediaError) {
    let path = file.path
    self.file = file
    guard let buffer = unsafe av_malloc(Self.bufferSize) else { throw .outOfMemory(path: path) }
    let bytes = unsafe buffer.bindMemory(to: UInt8.self, capacity: Self.bufferSize)
    let opaque = unsafe Unmanaged.passUnretained(self).toOpaque()
    unsafe context = avio_alloc_context(
      bytes, CInt(Self.bufferSize), 0, opaque,
      { opaque, buffer, count in
        guard let opaque = unsafe opaque, let buffer = unsafe buffer else { return -EINVAL }
        let input = unsafe Unmanaged<FileInput>.fromOpaque(opaque).takeUnretainedValue()
        return unsafe input.read(into: UnsafeMutableRawBufferPointer(start: buffer, count: Int(count)))
      }, nil,
      { opaque, offset, origin in
        guard let opaque = unsafe opaque else { return Int64(-EINVAL) }
        return unsafe Unmanaged<FileInput>.fromOpaque(opaque).takeUnretainedValue().seek(to: offset, from: origin)
      })
    guard unsafe context != nil else {
      unsafe av_free(buffer)
      throw .outOfMemory(path: path)
    }
  }

  deinit {
    // FFmpeg may have put a larger buffer in the place of the first one.
    if let context = unsafe context { unsafe av_free(context.pointee.buffer) }
    unsafe avio_context_free(&context)
  }

  private func read(into buffer: UnsafeMutableRawBufferPointer) -> CInt {
    let count = unsafe file.read(into: buffer, at: position)
    if count > 0 { position += count }
    return count == 0 ? shim_AVERROR_EOF : CInt(count)
  }

  private func seek(to offset: Int64, from origin: CInt) -> Int64 {
    let base: Int
    switch origin & ~AVSEEK_FORCE {
    case AVSEEK_SIZE: return Int64(file.size)
    case SEEK_SET: base = 0
    case SEEK_CUR: base = position
    case SEEK_END: base = file.size
    default: return Int64(-EINVAL)
    }
    let (target, overflows) = base.addingReportingOverflow(Int(offset))
    guard !overflows, target >= 0 else { return Int64(-EINVAL) }
    position = target
    return Int64(target)
  }
}
