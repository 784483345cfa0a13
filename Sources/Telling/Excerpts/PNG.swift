import CFFmpeg

/// A picture in shades of grey as a PNG file.
package enum PNG {
  /// - Parameters:
  ///   - pixels: [height * width], rows from the top; 0 is black.
  ///   - width: pixels a row.
  /// - Returns: the file.
  /// - Throws: `ExcerptError`
  package static func encoded(_ pixels: [UInt8], width: Int) throws(ExcerptError) -> [UInt8] {
    precondition(width > 0 && !pixels.isEmpty && pixels.count % width == 0, "no rows of \(width) pixels")
    let height = pixels.count / width
    let encoder = try unsafe Encoder("png") { context in
      unsafe context.pointee.width = CInt(width)
      unsafe context.pointee.height = CInt(height)
      unsafe context.pointee.pix_fmt = AV_PIX_FMT_GRAY8
      unsafe context.pointee.time_base = AVRational(num: 1, den: 1)
      unsafe context.pointee.compression_level = 9
    }
    var bytes: [UInt8] = []
    try unsafe encoder.encode(into: &bytes) { frame in
      unsafe frame.pointee.format = AV_PIX_FMT_GRAY8.rawValue
      unsafe frame.pointee.width = CInt(width)
      unsafe frame.pointee.height = CInt(height)
    } fill: { frame in
      guard let start = unsafe frame.pointee.extended_data[0] else { return }
      let stride = unsafe Int(frame.pointee.linesize.0)
      for row in 0..<height {
        for column in 0..<width { unsafe start[row * stride + column] = pixels[row * width + column] }
      }
    }
    try encoder.finish(into: &bytes)
    return bytes
  }
}
