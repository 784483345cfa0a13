import CFFmpeg

/// How a player turns the pictures of a stream before it shows them.
struct Orientation: Hashable {
  /// Quarter turns clockwise, 0 to 3.
  var turns = 0
  /// Whether left and right change places, after the turns.
  var isMirrored = false

  /// Reads the display matrix of a stream; anything but quarter turns and mirrors is left as it is.
  init(of stream: UnsafeMutablePointer<AVStream>) {
    guard let bytes = unsafe av_stream_get_side_data(stream, AV_PKT_DATA_DISPLAYMATRIX, nil) else {
      self.init(a: 1, b: 0, c: 0, d: 1)
      return
    }
    // The matrix has nine numbers, of which the first four turn: (a b; c d) at 0, 1 and 3, 4.
    let numbers = unsafe UnsafeRawPointer(bytes).assumingMemoryBound(to: Int32.self)
    self.init(a: unsafe numbers[0], b: unsafe numbers[1], c: unsafe numbers[3], d: unsafe numbers[4])
  }

  /// From the part of a display matrix that turns, as it maps x and y: (x a + y c, x b + y d).
  init(a: Int32, b: Int32, c: Int32, d: Int32) {
    let isUpright = a != 0 && d != 0 && abs(Int64(b)) < abs(Int64(a)) / 8
    let isTurned = b != 0 && c != 0 && abs(Int64(a)) < abs(Int64(b)) / 8
    switch (isUpright, isTurned) {
    case (true, _):
      isMirrored = (a < 0) != (d < 0)
      // Upside down; a mirror about the other axis is this one and half a turn.
      turns = d < 0 ? 2 : 0
    case (_, true):
      isMirrored = (b < 0) == (c < 0)
      turns = b > 0 ? 1 : 3
    default: break
    }
  }

  /// A picture as it is shown.
  func shown(_ pixels: [UInt8], width: Int, height: Int) -> (pixels: [UInt8], width: Int, height: Int) {
    if turns == 0 && !isMirrored { return (pixels, width, height) }
    let isOnSide = turns % 2 == 1
    let (newWidth, newHeight) = isOnSide ? (height, width) : (width, height)
    var turned = [UInt8](repeating: 0, count: pixels.count)
    for y in 0..<newHeight {
      for x in 0..<newWidth {
        let across = isMirrored ? newWidth - 1 - x : x
        let (column, row) =
          switch turns {
          case 0: (across, y)
          case 1: (y, height - 1 - across)
          case 2: (width - 1 - across, height - 1 - y)
          default: (width - 1 - y, across)
          }
        turned[y * newWidth + x] = pixels[row * width + column]
      }
    }
    return (turned, newWidth, newHeight)
  }
}
