import CFFmpeg

/// Reads the brightness of a decoded picture, whatever its pixels are made of.
///
/// Of more than 8 bits the upper 8 are read; transparent pixels are black; of interlaced pictures the first field is
/// read, because two moments in one picture are none.
@safe struct LumaReader {
  let width: Int
  let height: Int
  /// Fields of which one is read.
  let fields: Int
  private let frame: UnsafeMutablePointer<AVFrame>
  private let kind: Kind
  private let gray: Component
  private let colours: [Component]
  private let opacity: Component?
  private let palette: [Float]

  private enum Kind { case plain, gray, colours, palette }

  /// Where a component of a pixel lies.
  private struct Component {
    var plane: Int
    var step: Int
    var offset: Int
    var shift: Int
    var depth: Int
    var isWide: Bool { depth + shift > 8 }

    init(_ component: AVComponentDescriptor) {
      plane = Int(component.plane)
      step = Int(component.step)
      offset = Int(component.offset)
      shift = Int(component.shift)
      depth = Int(component.depth)
    }
  }

  /// What a colour adds to brightness (BT.601): red, green, blue.
  private static let weights: [Float] = [0.299, 0.587, 0.114]

  /// `nil` for pixels that are not in memory as numbers.
  init?(_ frame: borrowing Frame) {
    let pointer = unsafe frame.pointer
    let picture = unsafe pointer.pointee
    let format = AVPixelFormat(unsafe picture.format)
    guard let descriptor = unsafe av_pix_fmt_desc_get(format)?.pointee else { return nil }
    let flags = unsafe Int32(truncatingIfNeeded: descriptor.flags)
    let refused =
      AV_PIX_FMT_FLAG_HWACCEL | AV_PIX_FMT_FLAG_BITSTREAM | AV_PIX_FMT_FLAG_BAYER | AV_PIX_FMT_FLAG_FLOAT
      | AV_PIX_FMT_FLAG_BE
    guard flags & refused == 0, unsafe picture.width > 0, unsafe picture.height > 0 else { return nil }
    let components = unsafe descriptor.comp
    let parts = [
      Component(components.0), Component(components.1), Component(components.2), Component(components.3),
    ]
    let count = unsafe Int(descriptor.nb_components)
    let hasAlpha = flags & AV_PIX_FMT_FLAG_ALPHA != 0
    let isColour = flags & AV_PIX_FMT_FLAG_RGB != 0
    gray = parts[0]
    colours = isColour ? Array(parts[0..<3]) : []
    opacity = hasAlpha && flags & AV_PIX_FMT_FLAG_PAL == 0 ? parts[count - 1] : nil
    if flags & AV_PIX_FMT_FLAG_PAL != 0 {
      guard let table = unsafe picture.data.1 else { return nil }
      kind = .palette
      palette = (0..<256).map { index in
        // Four bytes a colour: blue, green, red, opacity.
        let (b, g, r, a) = unsafe (table[4 * index], table[4 * index + 1], table[4 * index + 2], table[4 * index + 3])
        let sum = Self.weights[0] * Float(r) + Self.weights[1] * Float(g) + Self.weights[2] * Float(b)
        return sum * Float(a) / 255
      }
    } else {
      palette = []
      kind = isColour ? .colours : opacity == nil && gray.step == 1 && gray.depth == 8 ? .plain : .gray
    }
    fields = unsafe picture.interlaced_frame != 0 && picture.height >= 64 ? 2 : 1
    width = unsafe Int(picture.width)
    height = unsafe Int(picture.height) / fields
    unsafe self.frame = pointer
  }

  /// Adds a row, times a weight, to `sum`, which has `width` elements.
  func add(row: Int, weight: Float, to sum: inout [Float]) {
    precondition(row >= 0 && row < height && sum.count == width)
    switch kind {
    case .plain:
      guard let line = unsafe line(gray, row) else { return }
      let bytes = unsafe Span(_unsafeStart: line, count: width)
      var sums = sum.mutableSpan
      for x in 0..<width { sums[x] += weight * Float(bytes[x]) }
    case .palette:
      guard let line = unsafe line(gray, row) else { return }
      for x in 0..<width { sum[x] += weight * palette[Int(unsafe line[x])] }
    case .gray, .colours:
      let parts = kind == .gray ? [gray] : colours
      let shares = kind == .gray ? [1] : Self.weights
      var values = [Float](repeating: 0, count: width)
      for (part, share) in zip(parts, shares) {
        for x in 0..<width { values[x] += share * value(part, row, x) }
      }
      if let opacity { for x in 0..<width { values[x] *= value(opacity, row, x) / 255 } }
      for x in 0..<width { sum[x] += weight * values[x] }
    }
  }

  private func value(_ part: Component, _ row: Int, _ x: Int) -> Float {
    guard let line = unsafe line(part, row) else { return 0 }
    let place = x * part.step + part.offset
    guard part.isWide else {
      let byte = Int(unsafe line[place]) >> part.shift & ((1 << part.depth) - 1)
      return Float(part.depth < 8 ? byte * 255 / ((1 << part.depth) - 1) : byte)
    }
    let number = Int(unsafe line[place]) | Int(unsafe line[place + 1]) << 8
    return Float((number >> part.shift & ((1 << part.depth) - 1)) >> max(0, part.depth - 8))
  }

  /// The bytes of a row of the field that is read. Brightness and opacity are never subsampled.
  private func line(_ part: Component, _ row: Int) -> UnsafeMutablePointer<UInt8>? {
    let picture = unsafe frame.pointee
    let (planes, strides) = unsafe (picture.data, picture.linesize)
    let (start, stride): (UnsafeMutablePointer<UInt8>?, CInt)
    switch part.plane {
    case 0: unsafe (start, stride) = unsafe (planes.0, strides.0)
    case 1: unsafe (start, stride) = unsafe (planes.1, strides.1)
    case 2: unsafe (start, stride) = unsafe (planes.2, strides.2)
    default: unsafe (start, stride) = unsafe (planes.3, strides.3)
    }
    return unsafe start.map { unsafe $0 + row * fields * Int(stride) }
  }
}
