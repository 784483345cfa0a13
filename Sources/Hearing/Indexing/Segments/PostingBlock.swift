/// The postings of neighbouring hashes, in parts that can be read alone: a probe wants few of the hashes.
///
///     width     1 byte   of all parts' codes
///     halvings  1 byte   the block's hashes are halved so many times; each half of a half is a part
///     ends               where each part but the last ends, counted from here on: 2 bytes each, 4 in a large block
///     parts              `EliasFano`: (hash in the part << position bits | position)
///
/// No postings are no bytes.
struct PostingBlock {
  /// Where the parts begin, and where the last one ends.
  let parts: Range<Int>
  let halvings: Int
  let width: Int
  /// Where the ends begin, and bytes of each.
  private let ends: Int
  private let endSize: Int

  /// Postings that a part holds at least, where it is not the whole block: its end is then a thirtieth of it.
  static let fewestPostings = 24
  private static let mostHalvings = 6
  private static let headSize = 2

  private static func endSize(ofBlock size: Int) -> Int { size < 1 << 16 ? 2 : 4 }

  /// Fails where the block holds nothing, or is damaged.
  ///
  /// - Parameters:
  ///   - raw: bytes that hold the block.
  ///   - range: where in them it lies, inside.
  ///   - shift: bits of a hash that the block leaves open.
  @inline(__always)
  init?(_ raw: UnsafeRawBufferPointer, _ range: Range<Int>, shift: Int) {
    guard range.count > Self.headSize else { return nil }
    width = Int(unsafe raw[range.lowerBound] & 63)
    halvings = min(Int(unsafe raw[range.lowerBound + 1]), shift)
    endSize = Self.endSize(ofBlock: range.count)
    ends = range.lowerBound + Self.headSize
    let start = ends + endSize * ((1 << halvings) - 1)
    guard start < range.upperBound else { return nil }
    parts = start..<range.upperBound
  }

  /// The bytes of some parts.
  @inline(__always)
  func bytes(of numbers: ClosedRange<Int>, _ raw: UnsafeRawBufferPointer) -> Range<Int> {
    let start = numbers.lowerBound == 0 ? parts.lowerBound : unsafe end(of: numbers.lowerBound - 1, raw)
    return start..<max(start, unsafe end(of: numbers.upperBound, raw))
  }

  /// Where a part ends; inside the block, whatever its bytes say.
  @inline(__always)
  private func end(of part: Int, _ raw: UnsafeRawBufferPointer) -> Int {
    guard part < 1 << halvings - 1 else { return parts.upperBound }
    let place = ends + endSize * part
    let end =
      endSize == 2
      ? Int(UInt16(littleEndian: unsafe raw.loadUnaligned(fromByteOffset: place, as: UInt16.self)))
      : Int(UInt32(littleEndian: unsafe raw.loadUnaligned(fromByteOffset: place, as: UInt32.self)))
    return min(parts.lowerBound + end, parts.upperBound)
  }

  /// - Parameters:
  ///   - postings: hash in the block and position of each, ascending.
  ///   - shift: bits of a hash that the block leaves open.
  ///   - positionBits: that hold every position.
  ///   - bytes: the block is appended.
  static func append(
    _ postings: [(hash: Int, position: UInt32)], shift: Int, positionBits: Int, to bytes: inout [UInt8]
  ) {
    guard !postings.isEmpty else { return }
    var halvings = 0
    while halvings < min(shift, mostHalvings), postings.count >> (halvings + 1) >= fewestPostings { halvings += 1 }
    let partBits = shift - halvings
    var parts = [[UInt64]](repeating: [], count: 1 << halvings)
    for (hash, position) in postings {
      parts[hash >> partBits].append(UInt64(hash & (1 << partBits - 1)) << UInt64(positionBits) | UInt64(position))
    }
    let width = EliasFano.width(mean: parts.reduce(0) { $0 + ($1.last ?? 0) } / UInt64(postings.count))
    var codes: [UInt8] = []
    var ends: [Int] = []
    for part in parts {
      EliasFano.append(part, width: width, to: &codes)
      ends.append(codes.count)
    }
    bytes += [UInt8(width), UInt8(halvings)]
    // The reader tells their size by that of the whole block, which is as large with longer ends.
    let endSize = endSize(ofBlock: headSize + 2 * (ends.count - 1) + codes.count)
    for end in ends.dropLast() {
      for byte in 0..<endSize { bytes.append(UInt8(truncatingIfNeeded: end >> (8 * byte))) }
    }
    bytes += codes
  }
}
