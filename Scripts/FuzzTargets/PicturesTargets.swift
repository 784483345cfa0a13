import Marks
import Media
import Sighting

/// Frames that a decoder might give: stills are chosen of them, marks found and written, and read again.
struct StillsTarget: Target {
  static let name = "stills"

  static func seeds() throws -> [[UInt8]] { [Film.seed(width: 96, height: 72), Film.seed(width: 9, height: 80)] }

  init(scratch: String) {}

  func take(_ input: [UInt8]) -> Bool {
    let footage = Film.footage(of: input)
    let bytes = FootageCodec.bytes(footage)
    guard let back = FootageCodec.footage(bytes[...]), FootageCodec.bytes(back) == bytes else {
      fatalError("what was written is not read")
    }
    return !footage.stills.isEmpty
  }
}

/// Marks as somebody hands them in: read, looked for in themselves, and upside down.
struct MarksTarget: Target {
  static let name = "marks"

  static func seeds() throws -> [[UInt8]] {
    [(96, 72), (80, 120)].map { FootageCodec.bytes(Film.footage(of: Film.seed(width: $0.0, height: $0.1))) }
  }

  init(scratch: String) {}

  func take(_ input: [UInt8]) -> Bool {
    guard let footage = FootageCodec.footage(input[...]) else { return false }
    let matcher = FootageMatcher(footage)
    _ = matcher.answer(to: footage, largestEValue: 1)
    _ = matcher.answer(to: footage.upended, largestEValue: 1e9)
    return true
  }
}

/// A film of few and small frames, made of bytes.
private enum Film {
  /// Two bytes of size, then pixels, over which each frame moves on a little.
  static func footage(of input: [UInt8]) -> Footage {
    let (width, height) = (1 + Int(input.first ?? 0), 1 + Int(input.dropFirst().first ?? 0))
    let pixels = Array(input.dropFirst(2)) + [0]
    var maker = FootageMaker()
    for number in 0..<6 {
      let frame = (0..<(width * height)).map { pixels[($0 / 3 + number * 5) % pixels.count] }
      maker.append(GrayFrame(time: Double(number) * 0.4, width: width, height: height, pixels: frame))
    }
    return maker.finish()
  }

  static func seed(width: UInt8, height: UInt8) -> [UInt8] {
    [width - 1, height - 1] + (0..<1500).map { UInt8(truncatingIfNeeded: $0 * $0 / 7 + ($0 / 40) * 91) }
  }
}
