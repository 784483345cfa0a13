internal import Media

/// How a gray frame goes through a channel: its time, columns and rows as numbers of eight bytes, and its pixels.
enum FrameCode {
  private static let headSize = 24
  /// No side is longer.
  private static let longest = 1 << 14

  static func bytes(_ frame: GrayFrame) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(headSize + frame.pixels.count)
    for number in [frame.time.bitPattern, UInt64(frame.width), UInt64(frame.height)] {
      for shift in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(8 * shift))) }
    }
    return bytes + frame.pixels
  }

  /// The inverse of `bytes`; `nil` for what no frame is.
  static func frame(_ bytes: [UInt8]) -> GrayFrame? {
    guard bytes.count >= headSize else { return nil }
    let numbers = (0..<3).map { place in
      bytes[(8 * place)..<(8 * place + 8)].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    }
    let time = Double(bitPattern: numbers[0])
    guard time.isFinite, (0...1e9).contains(time), (1...UInt64(longest)).contains(numbers[1]),
      (1...UInt64(longest)).contains(numbers[2])
    else { return nil }
    let (width, height) = (Int(numbers[1]), Int(numbers[2]))
    guard bytes.count == headSize + width * height else { return nil }
    return GrayFrame(time: time, width: width, height: height, pixels: Array(bytes[headSize...]))
  }
}
