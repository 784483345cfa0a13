internal import Pictures

/// Footage as bytes. All numbers are little endian.
///
///     duration, usable seconds   Float64 each
///     stills                     UInt32, then for each:
///       time                     Float64
///       width, height, marks     UInt16 each, then for each mark:
///         x, y                   UInt16, in eighths of a pixel
///         level                  UInt8
///         descriptor             UInt64 and UInt32
///     mosaics                    UInt32, then for each:
///       time                     Float64
///       levels                   UInt16 each, `Mosaic.count`
package enum FootageCodec {
  private static let markSize = 17
  private static let unit: Float = 8

  /// The same footage gives the same bytes.
  package static func bytes(_ footage: Footage) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(
      24 + footage.mosaics.count * (8 + 2 * Mosaic.count)
        + footage.stills.reduce(0) { $0 + 14 + markSize * $1.marks.count })
    func write(_ number: UInt64, _ size: Int) {
      for byte in 0..<size { bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(8 * byte))) }
    }
    write(footage.duration.bitPattern, 8)
    write(footage.usableSeconds.bitPattern, 8)
    write(UInt64(footage.stills.count), 4)
    for still in footage.stills {
      write(still.time.bitPattern, 8)
      for number in [still.width, still.height, still.marks.count] { write(UInt64(number), 2) }
      for mark in still.marks {
        write(UInt64(mark.x * unit), 2)
        write(UInt64(mark.y * unit), 2)
        write(UInt64(mark.level), 1)
        write(mark.descriptor.low, 8)
        write(mark.descriptor.high, 4)
      }
    }
    write(UInt64(footage.mosaics.count), 4)
    for mosaic in footage.mosaics {
      write(mosaic.time.bitPattern, 8)
      for level in mosaic.levels { write(UInt64(level), 2) }
    }
    return bytes
  }

  /// The inverse of `bytes`; `nil` for what no footage is.
  package static func footage(_ bytes: ArraySlice<UInt8>) -> Footage? {
    var place = bytes.startIndex
    func read(_ size: Int) -> UInt64? {
      guard place + size <= bytes.endIndex else { return nil }
      defer { place += size }
      return bytes[place..<(place + size)].reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
    func seconds() -> Double? {
      read(8).map { Double(bitPattern: $0) }.flatMap {
        $0.isFinite && (0...1e9).contains($0) ? $0 : nil
      }
    }
    guard let duration = seconds(), let usable = seconds(), let count = read(4) else { return nil }
    var stills: [MarkedStill] = []
    for _ in 0..<count {
      guard let time = seconds(), let width = read(2), let height = read(2),
        let markCount = read(2),
        width > 0, height > 0, stills.last.map({ $0.time < time }) ?? true, time <= duration
      else { return nil }
      var marks: [Mark] = []
      marks.reserveCapacity(min(Int(markCount), (bytes.endIndex - place) / markSize))
      for _ in 0..<markCount {
        guard let x = read(2), let y = read(2), let level = read(1), let low = read(8),
          let high = read(4),
          level <= 40, Float(x) / unit <= Float(width), Float(y) / unit <= Float(height)
        else { return nil }
        marks.append(
          Mark(
            x: Float(x) / unit, y: Float(y) / unit, level: Int8(level),
            descriptor: Descriptor(low: low, high: high)))
      }
      stills.append(MarkedStill(time: time, width: Int(width), height: Int(height), marks: marks))
    }
    guard let mosaicCount = read(4) else { return nil }
    var mosaics: [Mosaic] = []
    for _ in 0..<mosaicCount {
      guard let time = seconds(), mosaics.last.map({ $0.time < time }) ?? true, time <= duration
      else { return nil }
      var levels: [UInt16] = []
      levels.reserveCapacity(Mosaic.count)
      for _ in 0..<Mosaic.count {
        guard let level = read(2) else { return nil }
        levels.append(UInt16(level))
      }
      mosaics.append(Mosaic(time: time, levels: levels))
    }
    guard place == bytes.endIndex else { return nil }
    return Footage(stills: stills, mosaics: mosaics, duration: duration, usableSeconds: usable)
  }
}
