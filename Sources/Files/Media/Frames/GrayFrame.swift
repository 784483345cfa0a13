/// One picture of a video as gray levels, upright, with square pixels, and small: what seeing begins with.
package struct GrayFrame: Hashable, Sendable {
  /// When a player shows it, in seconds from the container's start.
  package let time: Double
  /// Columns and rows.
  package let width: Int
  package let height: Int
  /// `width * height` gray levels, row by row from the top left.
  package let pixels: [UInt8]

  package init(time: Double, width: Int, height: Int, pixels: [UInt8]) {
    precondition(pixels.count == width * height, "a frame of \(width) x \(height) has as many pixels")
    self.time = time
    self.width = width
    self.height = height
    self.pixels = pixels
  }
}
